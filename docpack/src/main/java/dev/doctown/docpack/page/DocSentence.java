package dev.doctown.docpack.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first sentence of a doc comment, as plain text. */
final class DocSentence {
  private static final int LONGEST = 240;
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(?:link|linkplain|value)\\s+([^{}]*)}");
  private static final Pattern LITERAL_TAG = Pattern.compile("\\{@(?:code|literal)\\s+([^{}]*)}");
  private static final Pattern HTML_TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*[@\\\\][a-z]+\\b.*");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n|(?i:<p>|<ul>|<pre>|<ol>)");
  private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()]*\\)");
  private static final Pattern ROLE =
      Pattern.compile(":[a-z]+(?::[a-z]+)?:`(?:~[^`<>]*\\.)?([^`<>]*[^`<>\\s])(?:\\s+<[^`<>]*>)?`");
  private static final Pattern LINKED_CODE = Pattern.compile("\\[(`[^`\\]]+`)](?:\\[[^\\]]*])?");
  private static final Pattern TICKS = Pattern.compile("(`{1,2})([^`]+)\\1_{0,2}");
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\be\\.g|\\bi\\.e|\\betc|\\bvs|\\bcf)[.!?](?=\\s+[\\p{Lu}\\d\"'`(<{]|\\s*$)");

  private DocSentence() {}

  /** The first sentence, at most 240 characters; empty when the comment says nothing in words. */
  static String of(@Nullable String docComment) {
    if (docComment == null) {
      return "";
    }
    String text = docComment.strip();
    Matcher blockTag = BLOCK_TAG.matcher(text);
    if (blockTag.find()) {
      text = text.substring(0, blockTag.start()).strip();
    }
    Matcher blank = BLANK_LINE.matcher(text);
    while (blank.find()) {
      if (blank.start() > 0) {
        text = text.substring(0, blank.start());
        break;
      }
    }
    text = INLINE_TAG.matcher(text).replaceAll(match -> quote(lastWord(match.group(1))));
    // These entities are turned back below, behind the removal of HTML.
    text =
        LITERAL_TAG.matcher(text).replaceAll(match -> quote(match.group(1).replace("<", "&lt;")));
    text = MARKDOWN_LINK.matcher(text).replaceAll(match -> quote(match.group(1)));
    text = ROLE.matcher(text).replaceAll(match -> quote(match.group(1)));
    text = LINKED_CODE.matcher(text).replaceAll("$1");
    text = TICKS.matcher(text).replaceAll(match -> quote(match.group(2).replace("<", "&lt;")));
    text = HTML_TAG.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    text = unescape(text);
    Matcher end = END.matcher(text);
    if (end.find()) {
      text = text.substring(0, end.end());
    }
    return cutAt(text, LONGEST);
  }

  /** What a link tag shows: its label, else its target with a dot for the hash. */
  private static String lastWord(String tag) {
    String body = tag.strip();
    int space = body.indexOf(' ');
    String shown = space > 0 && body.indexOf('(') < 0 ? body.substring(space + 1) : body;
    return shown.startsWith("#") ? shown.substring(1) : shown.replace('#', '.');
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
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
