package dev.doctown.transforms.core.documentation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source without its comments: a text about code is asked for again when the code changes, not when
 * a remark in it does. A comment begins a line or stands behind a blank, and not in a string; of
 * strings that go over several lines those in triple quotes are known.
 */
final class CodeLines {
  private static final String QUOTES = "\"'`";
  private static final List<String> TRIPLE_QUOTES = List.of("\"\"\"", "'''");
  private static final String BLOCK_START = "/*";
  private static final String BLOCK_END = "*/";

  /**
   * A line, blank ones included, but none that held nothing but a comment.
   *
   * @param number its number in the file, from 1
   */
  record Line(int number, String text) {}

  private final boolean hash;
  private final List<Line> code = new ArrayList<>();

  /** What ends the comment or string that is open; empty when none is. */
  private String open = "";

  private CodeLines(boolean hash) {
    this.hash = hash;
  }

  /**
   * The code of some lines.
   *
   * @param lines all lines of a file
   * @param first the first of them to read, from 1; no comment or string is open there
   * @param last the last one
   * @param language of the file
   */
  static List<Line> of(List<String> lines, int first, int last, @Nullable String language) {
    CodeLines code = new CodeLines("python".equals(language));
    for (int number = first; number <= Math.min(last, lines.size()); number++) {
      code.add(number, lines.get(number - 1));
    }
    return code.code;
  }

  private void add(int number, String line) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int end;
      boolean shown = !open.equals(BLOCK_END);
      if (!open.isEmpty()) {
        end = closing(line, at);
      } else if (startsComment(line, at)) {
        shown = false;
        end = endOfComment(line, at);
      } else {
        end = endOfCode(line, at);
      }
      if (shown) {
        left.append(line, at, end);
      }
      at = end;
    }
    if (left.length() == line.length()) {
      code.add(new Line(number, line));
    } else if (!left.toString().isBlank()) {
      code.add(new Line(number, left.toString().stripTrailing()));
    }
  }

  private boolean startsComment(String line, int at) {
    boolean apart = at == 0 || Character.isWhitespace(line.charAt(at - 1));
    return apart
        && (hash
            ? line.charAt(at) == '#'
            : line.startsWith("//", at) || line.startsWith(BLOCK_START, at));
  }

  private int endOfComment(String line, int at) {
    if (hash || !line.startsWith(BLOCK_START, at)) {
      return line.length();
    }
    open = BLOCK_END;
    return closing(line, at + BLOCK_START.length());
  }

  /** Behind what closes the open comment or string, or the end of the line. */
  private int closing(String line, int from) {
    int end = line.indexOf(open, from);
    if (end < 0) {
      return line.length();
    }
    int behind = end + open.length();
    open = "";
    return behind;
  }

  /** Behind a string that begins here, or behind one character. */
  private int endOfCode(String line, int at) {
    for (String quotes : TRIPLE_QUOTES) {
      if (line.startsWith(quotes, at)) {
        open = quotes;
        return closing(line, at + quotes.length());
      }
    }
    if (QUOTES.indexOf(line.charAt(at)) >= 0) {
      for (int i = at + 1; i < line.length(); i++) {
        if (line.charAt(i) == '\\') {
          i++;
        } else if (line.charAt(i) == line.charAt(at)) {
          return i + 1;
        }
      }
    }
    return at + 1;
  }
}
