package dev.doctown.docpack.search;

/** The one line that stands for a chunk or a definition in a list of hits. */
final class Snippets {
  private static final int LONGEST = 160;

  private Snippets() {}

  /** The first line with a letter or digit, without the white space around it. */
  static String ofContent(String content) {
    return content
        .lines()
        .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
        .findFirst()
        .map(Snippets::ofLine)
        .orElse("");
  }

  /** The line without white space around it, cut to {@value #LONGEST} characters. */
  static String ofLine(String line) {
    String text = line.strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
