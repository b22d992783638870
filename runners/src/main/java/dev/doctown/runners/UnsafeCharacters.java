package dev.doctown.runners;

import java.util.Locale;

/**
 * Characters that do something to a terminal: control characters, and those that reorder text so
 * that it reads as something else (the embeddings, overrides and isolates of Unicode's annex 9).
 */
final class UnsafeCharacters {
  private UnsafeCharacters() {}

  static boolean contain(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }

  /** A line in which they are shown; tabs stay. */
  static String shownIn(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    line.codePoints()
        .forEach(
            point -> {
              if (point == '\t' || !contain(point)) {
                shown.appendCodePoint(point);
              } else {
                shown.append(shown(point));
              }
            });
    return shown.toString();
  }

  /** The character as {@code \\xNN} or {@code \\uNNNN}. */
  static String shown(int point) {
    return String.format(Locale.ROOT, point <= 0xFF ? "\\x%02x" : "\\u%04x", point);
  }
}
