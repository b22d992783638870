package dev.doctown.docpack.page;

/** Text whose white space may break lines, put on one. */
final class OneLine {
  private OneLine() {}

  /** The text with a space for each run of spaces, tabs and line breaks. */
  static String of(String text) {
    int first = firstToReplace(text);
    if (first < 0) {
      return text;
    }
    StringBuilder line = new StringBuilder(text.length()).append(text, 0, first);
    boolean blank = false;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        line.append(c);
      } else if (!blank) {
        line.append(' ');
      }
      blank = isBlank(c);
    }
    return line.toString();
  }

  /** Where white space begins that is not one space; -1 for nowhere. */
  private static int firstToReplace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        if (text.charAt(i) != ' ' || (i + 1 < text.length() && isBlank(text.charAt(i + 1)))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** As {@code \\s} in a regular expression. */
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
