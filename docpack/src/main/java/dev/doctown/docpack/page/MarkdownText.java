package dev.doctown.docpack.page;

import java.util.Locale;

/**
 * Turns text of a repository into Markdown that shows it and does nothing else: no markup, link or
 * HTML of the repository is active in a page.
 */
final class MarkdownText {
  private static final String ACTIVE = "\\`*_{}[]<>()#+!|~&$@";

  private MarkdownText() {}

  /** One line of plain text. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      // A scheme would be turned into a link by viewers that link bare addresses.
      if (ACTIVE.indexOf(c) >= 0 || isAutolinkColon(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isAutolinkColon(String text, int index) {
    return text.charAt(index) == ':' && text.startsWith("://", index);
  }

  /** A code span that shows the text as it is, white space collapsed. */
  static String code(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (line.isEmpty()) {
      return "";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + pad + line + pad + fence;
  }

  /** A code span for a cell of a table, where a bar would end the cell even inside code. */
  static String cellCode(String text) {
    return code(text).replace("|", "\\|");
  }

  /** A number with thousands separated by commas. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Bytes in the largest decimal unit that keeps them readable. */
  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** {@code 1 file}, {@code 2 files}. */
  static String plural(long number, String singular) {
    return count(number) + " " + singular + (number == 1 ? "" : "s");
  }
}
