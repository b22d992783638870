package dev.doctown.docpack.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first sentence of a doc comment, as plain text. */
public final class DocSentence {
  private static final int LONGEST = 240;
  private static final int HEAD = 16_384;
  // Regular expressions nest as deep as brackets follow each other: a bound for hostile comments.
  private static final int LONGEST_PARAGRAPH = 2_000;
  private static final Pattern SUMMARY_TAG =
      Pattern.compile("(?m)^[ \\t]*[@\\\\](?:brief|short|summary|description|desc)\\b[ \\t]*");
  // The name may stand behind it, a word of an overview does.
  private static final Pattern OF_FILE =
      Pattern.compile(
          "(?m)^[ \\t]*[@\\\\](?:(?:module|packageDocumentation|file)\\b(?:[ \\t]+\\S+)?[ \\t]*$"
              + "|(?:fileoverview|overview)\\b[ \\t]*)");
  // What editors write above a file that they make.
  private static final Pattern MADE_BY =
      Pattern.compile("(?im)^[ \\t]*created by \\S.{0,80}? (?:on|at) [\\d./-]{4,10}\\.?[ \\t]*$");
  // Commands that only mark a word are part of a sentence.
  private static final Pattern BLOCK_TAG =
      Pattern.compile("(?m)^[ \\t]*[@\\\\](?!(?:c|p|a|e|em|b|ref)\\b)[a-z][a-zA-Z]*\\b.*");
  private static final Pattern DEPRECATED =
      Pattern.compile("(?m)^[ \\t]*[@\\\\]deprecated\\b[ \\t]*");
  private static final Pattern BLOCK_OF_ANOTHER_KIND =
      Pattern.compile("(?m)^[ \\t]*(?::[a-z]+(?:\\s[^:\\n]+)?:(?=\\s|$)|>>> |```|~~~).*");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?m)^[ \\t]*(?:Args|Arguments|Attributes|Parameters|Params|Raises|Returns?|Throws|Yields)"
              + ":(?:[ \\t].*)?$");
  private static final Pattern DECORATION =
      Pattern.compile(
          "(?m)^(?:[ \\t*=#~/_+-]{3,}|[ \\t]*([\\^\"':.])\\1{2,}[ \\t]*"
              // The heading of a part of the file, no word about what stands behind it.
              + "|[ \\t]*([-=*#~_+/])\\2{3}.*\\2{3}[ \\t]*)$");
  private static final Pattern HEADING =
      Pattern.compile(
          "^#{1,6}[ \\t]+([^\\n]*?)[ \\t]*#*[ \\t]*(?:\\{#[^{}\\n]*})?[ \\t]*(?:\\n\\s*|$)");
  // Leads to an example that is not shown.
  private static final Pattern EXAMPLE =
      Pattern.compile(",?\\s(?:e\\.g\\.|i\\.e\\.|for example|for instance):{1,2}$");
  private static final Pattern PARAGRAPH_END =
      Pattern.compile("\\n\\s*\\n|<(?:p|ul|pre|ol)>|(?<!\\w)<(?:P|UL|PRE|OL)>");
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\be\\.g|\\bi\\.e|\\betc|\\bvs|\\bcf)[.!?][\"'”’)]*"
              + "(?=\\s+[\\p{Lu}\\d\"'`(<{\uE000-\uF8FF]|\\s*$)");

  private DocSentence() {}

  /**
   * The first sentence, at most 240 characters, or else that the thing is deprecated; empty when
   * the comment says nothing in words.
   */
  public static String of(@Nullable String docComment) {
    if (docComment == null) {
      return "";
    }
    String sentence = sentence(docComment);
    if (!sentence.isEmpty()) {
      return sentence;
    }
    Matcher deprecated = DEPRECATED.matcher(start(docComment, HEAD));
    if (!deprecated.find()) {
      return sentence;
    }
    String why = sentence(docComment.substring(deprecated.end()));
    return why.isEmpty() ? "Deprecated." : cutAt("Deprecated: " + why, LONGEST);
  }

  /** Whether a comment says that it is of the whole file, whatever it stands at. */
  public static boolean isOfFile(String comment) {
    return OF_FILE.matcher(start(comment, HEAD)).find();
  }

  /** The first sentence of a comment on a whole file, which may say before that it is one. */
  public static String ofFile(@Nullable String comment) {
    return comment == null
        ? ""
        : of(OF_FILE.matcher(start(comment, HEAD)).replaceFirst("").strip());
  }

  private static String sentence(String docComment) {
    DocMarkup markup = new DocMarkup();
    String text = markup.plain(start(firstParagraph(docComment), LONGEST_PARAGRAPH));
    if (text.endsWith(":")) {
      text = EXAMPLE.matcher(text).replaceFirst("");
      text = text.endsWith("::") ? text.substring(0, text.length() - 1) : text;
    }
    Matcher end = END.matcher(text);
    if (end.find()) {
      text = text.substring(0, end.end());
    }
    return cutAt(markup.restored(text), LONGEST);
  }

  /**
   * The first sentence of plain text, at most 240 characters; empty when no sentence ends in it.
   */
  public static String first(String plain) {
    Matcher end = END.matcher(plain);
    return end.find() ? cutAt(plain.substring(0, end.end()), LONGEST) : "";
  }

  /** Plain text up to the end of its last sentence; empty when no sentence ends in it. */
  static String whole(String plain) {
    return END.matcher(plain)
        .results()
        .reduce((before, last) -> last)
        .map(last -> plain.substring(0, last.end()))
        .orElse("");
  }

  private static String firstParagraph(String docComment) {
    String text = Pragmas.without(DocBlocks.without(start(docComment, HEAD)));
    text = DECORATION.matcher(MADE_BY.matcher(text).replaceAll("")).replaceAll("").strip();
    boolean tags = text.indexOf('@') >= 0 || text.indexOf('\\') >= 0;
    Matcher summary = SUMMARY_TAG.matcher(text);
    Matcher blockTag = BLOCK_TAG.matcher(text);
    if (tags && blockTag.find()) {
      boolean summarized = summary.find() && text.substring(0, blockTag.start()).isBlank();
      text = before(BLOCK_TAG, summarized ? text.substring(summary.end()) : text);
    }
    text = withoutHeadings(before(SECTION, before(BLOCK_OF_ANOTHER_KIND, text)));
    Matcher end = PARAGRAPH_END.matcher(text);
    while (end.find()) {
      if (end.start() > 0) {
        return text.substring(0, end.start());
      }
    }
    return text;
  }

  /** What stands below the headings at the beginning; the last of them when nothing does. */
  private static String withoutHeadings(String text) {
    String rest = text;
    Matcher heading = HEADING.matcher(rest);
    while (heading.find()) {
      String below = rest.substring(heading.end());
      rest = below.isEmpty() ? heading.group(1) : below;
      heading = HEADING.matcher(below);
    }
    return rest;
  }

  private static String start(String text, int longest) {
    return text.substring(0, Math.min(text.length(), longest));
  }

  private static String before(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return (found.find() ? text.substring(0, found.start()) : text).strip();
  }

  /** The text, or its beginning up to a word's end within the limit and an ellipsis. */
  static String cutAt(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = text.lastIndexOf(' ', longest - 1);
    end = end < longest / 2 ? longest - 1 : end;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
