package dev.doctown.runners;

/** Text from anywhere, made safe for one line of a terminal. */
final class OneLine {
  private OneLine() {}

  /** Line breaks and tabs become spaces; other {@link UnsafeCharacters} are shown. */
  static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.strip()
        .codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\r' || point == '\t') {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                  line.append(' ');
                }
              } else if (UnsafeCharacters.contain(point)) {
                line.append(UnsafeCharacters.shown(point));
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }
}
