package dev.doctown.transforms.core.documentation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Doc comments as Python has them: a string that is the first statement of a body. */
final class Docstrings {
  private static final Pattern START = Pattern.compile("\\s*[rRuU]?(\"\"\"|'''|\"|')");
  private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");

  private Docstrings() {}

  /**
   * The line in which the docstring ends that begins a line; 0 where none does.
   *
   * @param lines all lines of a file
   * @param first the line, from 1, which is the first one of a body
   * @param last the last one to read
   */
  static int end(List<String> lines, int first, int last) {
    Matcher start = START.matcher(lines.get(first - 1));
    if (!start.lookingAt()) {
      return 0;
    }
    String quotes = start.group(1);
    int from = start.end();
    for (int number = first; number <= last; number++) {
      String line = lines.get(number - 1);
      int close = closing(line, quotes, from);
      if (close >= 0) {
        return NOTHING.matcher(line.substring(close)).matches() ? number : 0;
      }
      if (quotes.length() == 1) {
        return 0;
      }
      from = 0;
    }
    return 0;
  }

  private static int closing(String line, String quotes, int from) {
    for (int at = from; at < line.length(); at++) {
      if (line.charAt(at) == '\\') {
        at++;
      } else if (line.startsWith(quotes, at)) {
        return at + quotes.length();
      }
    }
    return -1;
  }
}
