package dev.doctown.transforms.core.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Source without its comments: a text about code is asked for again when the code changes, not when
 * a remark in it does. A comment begins a line or stands behind a blank, and not in a string; what
 * looks like one and does not end is code. Docstrings are comments.
 */
final class CodeLines {
  private static final String PYTHON = "Python";
  private static final String QUOTES = "\"'`";

  /** By language, the quotes of strings that go over several lines. */
  private static final Map<String, List<String>> LONG_QUOTES =
      Map.of(
          PYTHON,
          List.of("\"\"\"", "'''"),
          "Java",
          List.of("\"\"\""),
          "Go",
          List.of("`"),
          "JavaScript",
          List.of("`"),
          "JSX",
          List.of("`"),
          "TypeScript",
          List.of("`"),
          "TSX",
          List.of("`"));

  private static final String BLOCK_START = "/*";
  private static final String BLOCK_END = "*/";

  /**
   * A line, blank ones included, but none that held nothing but a comment.
   *
   * @param number its number in the file, from 1
   */
  record Line(int number, String text) {}

  private final boolean hash;
  private final List<String> longQuotes;
  private final List<Line> code = new ArrayList<>();

  /** What ends the comment or string that is open; empty when none is. */
  private String open = "";

  /** Where the last comment over several lines began: its line, and the lines of code before. */
  private int opened;

  private int before;

  private CodeLines(String language) {
    this.hash = language.equals(PYTHON);
    this.longQuotes = LONG_QUOTES.getOrDefault(language, List.of());
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
    CodeLines code = new CodeLines(String.valueOf(language));
    int end = Math.min(last, lines.size());
    for (int number = first; number <= end; number++) {
      int docstring = code.beginsBody() ? Docstrings.end(lines, number, end) : 0;
      if (docstring > 0) {
        number = docstring;
      } else {
        code.add(number, lines.get(number - 1));
      }
    }
    if (code.open.equals(BLOCK_END)) {
      code.code.subList(code.before, code.code.size()).clear();
      for (int number = code.opened; number <= end; number++) {
        code.code.add(new Line(number, lines.get(number - 1)));
      }
    }
    return code.code;
  }

  /** Whether the next line is the first one of a body that Python may say something about. */
  private boolean beginsBody() {
    int last = code.size() - 1;
    while (last >= 0 && code.get(last).text().isBlank()) {
      last--;
    }
    return hash && open.isEmpty() && last >= 0 && code.get(last).text().endsWith(":");
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
        opened = number;
        before = code.size();
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
    for (String quotes : longQuotes) {
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
