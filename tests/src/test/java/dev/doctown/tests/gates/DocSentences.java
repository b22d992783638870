package dev.doctown.tests.gates;

import java.util.List;
import java.util.regex.Pattern;

/** Sentences of doc comments as plain text with code in back-ticks, as a model is told to write. */
final class DocSentences {
  private static final int SHORTEST = 25;
  private static final int LONGEST = 280;
  private static final int FEWEST_WORDS = 5;

  /** Where what a comment says about the whole ends: tags, sections, lists, examples. */
  private static final Pattern END =
      Pattern.compile(
          "(?m)^\\s*(?:@\\w|:(?:param|return|rtype|raise|type|arg|key)|<(?:pre|ul|ol|dl|table|h[1-6])\\b|>>>|\\.\\."
              + " |[A-Z][A-Za-z"
              + " ]+:?\\s*\\R\\s*[-=~^]{3,}|(?:Args|Arguments|Parameters|Params|Returns?|Yields?|Raises?|Example|Examples|Notes?|Usage|See"
              + " Also|References|Attributes|Keyword Args):?\\s*$|\\s*[-*+] |\\s*\\d+[.)]"
              + " )|::\\s*$|\\{@snippet");

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`\"'(])");

  private DocSentences() {}

  /** The sentences of a comment, in order. */
  static List<String> of(String comment) {
    String head = END.split(comment, 2)[0];
    return SENTENCE
        .splitAsStream(plain(head))
        .map(String::strip)
        .filter(DocSentences::isSentence)
        .toList();
  }

  private static boolean isSentence(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.split(" ").length >= FEWEST_WORDS
        && text.matches("[A-Z`].*[.!]")
        && text.chars().filter(unit -> unit == '`').count() % 2 == 0;
  }

  private static String plain(String comment) {
    return comment
        .replaceAll("\\{@(?:code|literal|systemProperty|value)\\s+([^{}]*)\\}", "`$1`")
        .replaceAll("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]+)\\}", "$1")
        .replaceAll("\\{@link(?:plain)?\\s+#?([^\\s}]+)\\s*\\}", "`$1`")
        .replaceAll("\\{@\\w+[^}]*\\}", " ")
        .replaceAll("(?s)<(?:code|tt)>(.*?)</(?:code|tt)>", "`$1`")
        .replaceAll("(?s)<a\\b[^>]*>(.*?)</a>", "$1")
        .replaceAll("</?[A-Za-z][^>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replaceAll("(?s):[a-z:]+:`~?([^`<]+?)(?:\\s*<[^>]*>)?`", "`$1`")
        .replaceAll("``+([^`]*)``+", "`$1`")
        .replaceAll("`([^`<]+?)\\s*<[^>]*>`_+", "$1")
        .replaceAll("(?<!\\*)\\*{1,2}(\\w[^*]*\\w)\\*{1,2}", "$1")
        .replaceAll("\\s+", " ");
  }
}
