package dev.doctown.transforms.core.manifest;

/** Source text with its comments blanked out, so that places stay as they are. */
final class LexicalText {
  private LexicalText() {}

  /**
   * Comments become blanks; line ends stay. Strings in single or double quotes are kept; what looks
   * like a comment in them is none.
   */
  static String withoutComments(String text, String line, String blockStart, String blockEnd) {
    StringBuilder result = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (text.startsWith(blockStart, i)) {
        int end = text.indexOf(blockEnd, i + blockStart.length());
        i = blank(result, i, end < 0 ? text.length() : end + blockEnd.length());
      } else if (text.startsWith(line, i)) {
        int end = text.indexOf('\n', i);
        i = blank(result, i, end < 0 ? text.length() : end);
      } else if (c == '"' || c == '\'') {
        i = endOfString(text, i);
      } else {
        i++;
      }
    }
    return result.toString();
  }

  /** Behind the string that starts here; a string in single quotes of one line ends with it. */
  static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    String triple = String.valueOf(quote).repeat(3);
    if (text.startsWith(triple, start)) {
      int end = text.indexOf(triple, start + 3);
      return end < 0 ? text.length() : end + 3;
    }
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote || c == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }

  private static int blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        text.setCharAt(i, ' ');
      }
    }
    return end;
  }
}
