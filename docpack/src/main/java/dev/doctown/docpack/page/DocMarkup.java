package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the markup out of a paragraph of a doc comment: Javadoc's and TSDoc's inline tags,
 * Doxygen's commands, reStructuredText's roles and links, Markdown, HTML.
 *
 * <p>Code keeps its characters: it is set aside, a placeholder each, until {@link #restored}. A
 * paragraph is shorter than there are placeholders, {@value #PLACEHOLDERS}.
 */
final class DocMarkup {
  private static final char FIRST_PLACEHOLDER = '\uE000';
  static final int PLACEHOLDERS = 6_400;
  private static final Pattern PLACEHOLDER = Pattern.compile("[\uE000-\uF8FF]");

  private static final Pattern EMPTY_TAG =
      Pattern.compile("\\s*\\{@(?:value|inheritDoc|docRoot)\\s*}");
  private static final Pattern INLINE_TAG =
      Pattern.compile(
          "(?:\\[([^\\[\\]]+)])?"
              + "\\{@([a-zA-Z]+)\\s*((?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*+})*+})*+)}");
  private static final Pattern LINK_BODY =
      Pattern.compile("(?s)(?<target>[^\\s|(]+(?:\\([^()]*\\))?)(?:\\s*\\|\\s*|\\s+)?(?<label>.*)");
  private static final Pattern ROLE =
      Pattern.compile(
          ":(?:[a-z][\\w+-]*:){0,3}([a-z][\\w-]*):`(?:~[^`<>]*\\.)?[.!]?([^`<>]*[^`<>\\s])"
              + "(?:\\s+<[^`<>]*>)?`");
  private static final Pattern RST_LINK = Pattern.compile("`([^`<>]+?)\\s*<[^`<>]+>`_{1,2}");
  private static final Pattern CODE =
      Pattern.compile("(?s)(?<!`)(`{1,2})(?!`)(.+?)(?<!`)\\1(?!`)(?:_{1,2}(?!\\w))?");

  /** How reStructuredText lets a word go on behind a role, in a string literal or out of it. */
  private static final Pattern WORD_GOES_ON =
      Pattern.compile("(?<=[\uE000-\uF8FF])\\\\{1,2}\\s?(?=\\w)");

  private static final Pattern COMMAND =
      Pattern.compile("(?<![^\\s(])[@\\\\](?:c|p|a|e|em|b|ref)\\s+(?=[\\w:&*])");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\[\\]]*]\\([^()]*\\)");
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\w\\])])\\[([\\p{L}\\p{N}\uE000-\uF8FF\"'_$@][^\\[\\]]*)]"
              + "(?:\\((?:[^()]++|\\([^()]*+\\))*+\\)|\\[[^\\[\\]]*])");
  private static final Pattern LINKED_NAME =
      Pattern.compile(
          "(?<![\\w\\])\\[])\\[([\uE000-\uF8FF]|\\*?[\\p{L}_]\\w*(?:(?:\\.|::)\\w+)+"
              + "|\\p{Lu}\\w*\\p{Ll}\\w*)](?![\\w\\[(\\]])");

  /** An object that Sphinx's default role shows by its last name. */
  private static final Pattern SHORTENED = Pattern.compile("~(?:\\w+\\.)+(\\w+(?:\\(\\))?)");

  private static final Pattern SUBSTITUTION =
      Pattern.compile("(?<![\\w|])\\|([\\p{L}](?:[\\w .-]*\\w))\\|_{0,2}(?![\\w|])");
  private static final Pattern FOOTNOTE = Pattern.compile("\\s?\\[[#\\w]+]_(?!\\w)");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![^\\s(\"'])(?:(\\*{1,3})([\\p{L}\\p{N}\uE000-\uF8FF](?:[^*]*[^\\s*])?)\\1"
              + "|_([\\p{L}\\p{N}][^\\s_]*)_)(?![\\w*])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\{1,2}(?=[*_`|])");
  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^<>\\s]+)>");
  private static final Pattern HTML_BREAK =
      Pattern.compile(
          "(?s)<!--.*?-->|"
              + tags("p|br|li|ul|ol|td|th|tr|div|h[1-6]|table|pre|dl|dt|dd|hr|blockquote|img"));
  private static final Pattern HTML_TAG =
      Pattern.compile(
          tags("a|abbr|b|big|cite|code|em|font|i|kbd|q|s|samp|small|span|strong|sub|sup|tt|u|var"));

  private final List<String> aside = new ArrayList<>();

  /** Capitals behind a name are its type argument: {@code Box<S>}. */
  private static String tags(String names) {
    return "</?(?:"
        + names
        + "|(?<![\\w\uE000-\uF8FF]<)(?:"
        + names.toUpperCase(Locale.ROOT)
        + "))(?:\\s[^<>]{0,200})?/?>";
  }

  /** The paragraph on one line, without markup and with placeholders. */
  String plain(String paragraph) {
    String text = withoutPlaceholders(paragraph);
    // A search for a sign is much cheaper than one for a pattern, and most comments have few.
    if (text.contains("{@")) {
      text = EMPTY_TAG.matcher(text).replaceAll("");
      text = withoutInlineTags(text);
    }
    if (text.indexOf('`') >= 0) {
      text = replace(ROLE, text, this::role);
      text = RST_LINK.matcher(text).replaceAll("$1");
      text = replace(CODE, text, this::code);
    }
    if (text.indexOf('\\') >= 0) {
      text = WORD_GOES_ON.matcher(text).replaceAll("");
    }
    if (text.indexOf('\\') >= 0 || text.indexOf('@') >= 0) {
      text = COMMAND.matcher(text).replaceAll("");
    }
    if (text.indexOf('[') >= 0) {
      text = IMAGE.matcher(text).replaceAll(" ");
      text = LINK.matcher(text).replaceAll("$1");
      text = LINKED_NAME.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('|') >= 0) {
      text = SUBSTITUTION.matcher(text).replaceAll("$1");
    }
    if (text.contains("]_")) {
      text = FOOTNOTE.matcher(text).replaceAll("");
    }
    if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
      text = replace(EMPHASIS, text, DocMarkup::emphasized);
    }
    if (text.indexOf('\\') >= 0) {
      text = ESCAPE.matcher(text).replaceAll("");
    }
    if (text.indexOf('<') >= 0) {
      text = ADDRESS.matcher(text).replaceAll("$1");
      text = HTML_BREAK.matcher(text).replaceAll(" ");
      text = HTML_TAG.matcher(text).replaceAll("");
    }
    return OneLine.of(text.indexOf('&') < 0 ? text : Entities.decoded(text)).strip();
  }

  private static String withoutPlaceholders(String text) {
    return text.chars().anyMatch(c -> c >= FIRST_PLACEHOLDER)
        ? PLACEHOLDER.matcher(text).replaceAll(" ")
        : text;
  }

  /** A part of the plain text with its code in place. */
  String restored(String text) {
    if (aside.isEmpty()) {
      return OneLine.of(text);
    }
    return OneLine.of(
        replace(
            PLACEHOLDER, text, found -> aside.get(found.group().charAt(0) - FIRST_PLACEHOLDER)));
  }

  private String withoutInlineTags(String text) {
    return replace(INLINE_TAG, text, this::inlineTag);
  }

  private String inlineTag(MatchResult tag) {
    String label = tag.group(1);
    String body = tag.group(3).strip();
    return switch (tag.group(2)) {
      case "link", "linkplain", "linkcode", "see" ->
          label != null ? label : setAside(withoutInlineTags(linked(body)));
      case "code", "literal" -> setAside(body);
      case "return" -> "Returns " + withoutInlineTags(body) + (body.endsWith(".") ? "" : ".");
      case "value" -> setAside(linked(body));
      default -> withoutInlineTags(body);
    };
  }

  /** What a link tag shows: its label, else its target with a dot for the hash. */
  private static String linked(String body) {
    Matcher parts = LINK_BODY.matcher(body);
    if (!parts.matches()) {
      return body;
    }
    if (!parts.group("label").isEmpty()) {
      return parts.group("label");
    }
    String target = parts.group("target");
    if (target.contains("://")) {
      return target;
    }
    return target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
  }

  private String role(MatchResult role) {
    String text = role.group(2);
    return setAside(
        switch (role.group(1)) {
          case "pep" -> "PEP " + text;
          case "rfc" -> "RFC " + text;
          default -> text;
        });
  }

  private String code(MatchResult code) {
    Matcher shortened = SHORTENED.matcher(code.group(2).strip());
    return setAside(shortened.matches() ? shortened.group(1) : code.group(2).strip());
  }

  private static String emphasized(MatchResult found) {
    return found.group(2) == null ? found.group(3) : found.group(2);
  }

  /** Code may hold what has been set aside before. */
  private String setAside(String code) {
    aside.add(restored(code));
    return String.valueOf((char) (FIRST_PLACEHOLDER + aside.size() - 1));
  }

  private static String replace(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found)));
  }
}
