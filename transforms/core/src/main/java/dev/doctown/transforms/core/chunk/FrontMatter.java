package dev.doctown.transforms.core.chunk;

/** The block of metadata between fences at the top of a Markdown file: YAML or TOML. */
final class FrontMatter {
  private static final int LONGEST = 16 << 10;

  private FrontMatter() {}

  /** Offset behind the closing fence's line; 0 when there is no front matter. */
  static int end(String text) {
    String fence = text.startsWith("---") ? "---" : text.startsWith("+++") ? "+++" : "";
    int lineEnd = endOfLine(text, 0);
    if (fence.isEmpty() || !text.substring(0, lineEnd).strip().equals(fence)) {
      return 0;
    }
    int start = lineEnd;
    while (start < text.length() && start < LONGEST) {
      int end = endOfLine(text, start);
      String line = text.substring(start, end).stripTrailing();
      if (line.equals(fence) || (fence.equals("---") && line.equals("..."))) {
        return end;
      }
      start = end;
    }
    return 0;
  }

  private static int endOfLine(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    boolean crlf = i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
    return Math.min(text.length(), i + (crlf ? 2 : 1));
  }
}
