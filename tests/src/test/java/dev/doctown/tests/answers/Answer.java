package dev.doctown.tests.answers;

import java.util.List;

/**
 * What answers a question: a definition or passage of a file with the comment in front of it, any
 * lines of a file that is the answer as a whole, or a page that holds a text.
 *
 * @param place path of a file of the repository, or {@code page:} and the path of an entry
 * @param text what must stand there; {@code -} for any lines of the file
 */
record Answer(String place, String text) {
  private static final String PAGE = "page:";
  private static final String ANYTHING = "-";
  private static final List<String> COMMENTS = List.of("*", "/*", "//", "@");

  boolean isPage() {
    return place.startsWith(PAGE);
  }

  String page() {
    return place.substring(PAGE.length());
  }

  /**
   * Whether lines of a file hold the text or a part of the comment above it.
   *
   * @param lines all lines of the file
   * @param first first line of the hit, counted from 1
   * @param last its last line
   */
  boolean isGivenBy(String path, List<String> lines, int first, int last) {
    if (!place.equals(path)) {
      return false;
    }
    if (text.equals(ANYTHING)) {
      return true;
    }
    for (int line = 1; line <= lines.size(); line++) {
      if (lines.get(line - 1).contains(text)
          && first <= line
          && last >= startOfComment(lines, line)) {
        return true;
      }
    }
    return false;
  }

  private static int startOfComment(List<String> lines, int line) {
    int start = line;
    int before = line - 1;
    while (before >= 1 && (isComment(lines.get(before - 1)) || isGap(lines, before))) {
      start = before--;
    }
    return start;
  }

  /** An empty line below a block comment. */
  private static boolean isGap(List<String> lines, int line) {
    return line > 1 && lines.get(line - 1).isBlank() && lines.get(line - 2).strip().endsWith("*/");
  }

  private static boolean isComment(String line) {
    return COMMENTS.stream().anyMatch(line.strip()::startsWith);
  }
}
