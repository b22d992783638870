package dev.doctown.docpack.page;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns text of a repository into Markdown that shows it and does nothing else: no markup, link or
 * HTML of the repository is active in a page.
 */
final class MarkdownText {
  private static final Pattern COLLAPSED =
      Pattern.compile("[\\s\\p{Cntrl}]+", Pattern.UNICODE_CHARACTER_CLASS);
  // They make text read as something else; Unicode's annex 9 has the list.
  private static final Pattern REORDERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cntrl}&&[^\\t]]+|[\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final String ACTIVE = "\\`*[]<|~$";

  private MarkdownText() {}

  /**
   * One line of plain text, with backslashes only where the text would be markup: pages are also
   * read raw.
   */
  static String escape(String text) {
    String line = plain(text);
    int marker = endOfListMarker(line);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      if (i == marker || isActive(line, i)) {
        out.append('\\');
      }
      out.append(line.charAt(i));
    }
    return out.toString();
  }

  /**
   * One line of a sentence that marks names as code: what stands between two back-ticks becomes a
   * code span, everything else plain text. A back-tick without a partner is text.
   */
  static String sentence(String text) {
    String line = plain(text);
    int marker = endOfListMarker(line);
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      int close = line.charAt(i) == '`' ? line.indexOf('`', i + 1) : -1;
      if (close > i + 1) {
        out.append(code(line.substring(i + 1, close)));
        i = close;
        continue;
      }
      if (i == marker || isActive(line, i)) {
        out.append('\\');
      }
      out.append(line.charAt(i));
    }
    return out.toString();
  }

  /** One line without what would reorder it. */
  static String plain(String text) {
    return COLLAPSED.matcher(REORDERING.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  private static boolean isActive(String line, int index) {
    char c = line.charAt(index);
    return switch (c) {
      case '#' -> index == 0 || line.charAt(index - 1) == ' ' || line.charAt(index - 1) == '#';
      case '>', '+', '-', '=' -> index == 0;
      // Inside a word it is a letter to Markdown.
      case '_' -> !isWord(line, index - 1) || !isWord(line, index + 1);
      case '&' -> isWord(line, index + 1) || line.startsWith("#", index + 1);
      // Viewers turn bare addresses into links.
      case ':' -> line.startsWith("://", index);
      case '@' -> isWord(line, index + 1);
      case '.' -> index >= 3 && line.regionMatches(true, index - 3, "www", 0, 3);
      default -> ACTIVE.indexOf(c) >= 0;
    };
  }

  private static boolean isWord(String line, int index) {
    return index >= 0 && index < line.length() && Character.isLetterOrDigit(line.charAt(index));
  }

  /** The place of the dot or bracket of an ordered list's number at the beginning, or -1. */
  private static int endOfListMarker(String line) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    boolean marker =
        digits > 0
            && digits < line.length()
            && ".)".indexOf(line.charAt(digits)) >= 0
            && (digits + 1 == line.length() || line.charAt(digits + 1) == ' ');
    return marker ? digits : -1;
  }

  /** A code span that shows the text as it is, white space collapsed. */
  static String code(String text) {
    String line = plain(text);
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

  /** Lines of a list, and how many more there are behind the first ones. */
  static <T> String bullets(List<T> items, int most, Function<T, String> line) {
    StringBuilder out = new StringBuilder();
    items.stream()
        .limit(most)
        .forEach(item -> out.append("- ").append(line.apply(item)).append("\n"));
    if (items.size() > most) {
      out.append("- … and ").append(count(items.size() - most)).append(" more\n");
    }
    return out.toString();
  }

  /** A block that shows code as it is, without what would reorder or hide it. */
  static String codeBlock(String code, String language, int mostLines) {
    List<String> lines =
        code.stripTrailing().lines().map(line -> UNSHOWN.matcher(line).replaceAll("")).toList();
    int margin =
        lines.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    String shown =
        lines.stream()
            .limit(mostLines)
            .map(line -> line.isBlank() ? "" : line.substring(margin).stripTrailing())
            .collect(Collectors.joining("\n"));
    String fence = "```";
    while (shown.contains(fence)) {
      fence += "`";
    }
    String rest = lines.size() > mostLines ? "\n…" : "";
    return fence + language.replaceAll("[^A-Za-z0-9]", "") + "\n" + shown + rest + "\n" + fence;
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
