package dev.doctown.transforms.treesitter;

/** Chains of calls that are too long to be told as written: the arguments are left out. */
final class ElidedArguments {
  private static final String ELIDED = "…";

  private ElidedArguments() {}

  /** {@code a(x, y).b()} as {@code a(…, …).b()}: calls keep their number of arguments. */
  static String of(String line) {
    StringBuilder elided = new StringBuilder();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        i = endOfLiteral(line, i);
      } else if (c == '(') {
        int end = closing(line, i);
        if (end < 0) {
          break;
        }
        elided.append(line, start, i + 1);
        int arguments = ArgumentTexts.of(line.substring(i, end + 1)).size();
        for (int j = 0; j < arguments; j++) {
          elided.append(j == 0 ? "" : ", ").append(ELIDED);
        }
        start = end;
        i = end;
      }
    }
    return elided.append(line, start, line.length()).toString();
  }

  private static int closing(String line, int opening) {
    int depth = 0;
    for (int i = opening; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        i = endOfLiteral(line, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfLiteral(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return line.length();
  }
}
