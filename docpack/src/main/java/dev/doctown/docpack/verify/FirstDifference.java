package dev.doctown.docpack.verify;

import java.util.List;

/** Where a page begins to differ from the one that the tables give. */
final class FirstDifference {
  private static final int BEFORE = 40;
  private static final int LONGEST = 120;

  private FirstDifference() {}

  /** The first line that differs, what stands there and what should, around the place. */
  static String of(String actual, String expected) {
    List<String> these = List.of(actual.split("\n", -1));
    List<String> those = List.of(expected.split("\n", -1));
    int line = 0;
    while (line < Math.min(these.size(), those.size()) && these.get(line).equals(those.get(line))) {
      line++;
    }
    String is = line < these.size() ? these.get(line) : "";
    String should = line < those.size() ? those.get(line) : "";
    int at = 0;
    while (at < Math.min(is.length(), should.length()) && is.charAt(at) == should.charAt(at)) {
      at++;
    }
    return "line "
        + (line + 1)
        + " says "
        + (line < these.size() ? quoted(is, at) : "nothing")
        + ", the tables give "
        + (line < those.size() ? quoted(should, at) : "nothing");
  }

  private static String quoted(String line, int at) {
    int from = boundary(line, Math.max(0, at - BEFORE));
    int to = boundary(line, Math.min(line.length(), from + LONGEST));
    return "'"
        + (from > 0 ? "…" : "")
        + line.substring(from, to)
        + (to < line.length() ? "…" : "")
        + "'";
  }

  /** The place, or the one behind it where it is inside of a character. */
  private static int boundary(String line, int at) {
    return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at + 1 : at;
  }
}
