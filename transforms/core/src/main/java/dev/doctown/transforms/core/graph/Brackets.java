package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;

/** Brackets and literals in a piece of source text that may end too early. */
final class Brackets {
  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";

  private Brackets() {}

  /** Behind the bracket that closes the one at a place, or the end of the text. */
  static int end(String text, int start) {
    char open = text.charAt(start);
    char close = CLOSING.charAt(OPENING.indexOf(open));
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close && !(c == '>' && i > 0 && "-=".indexOf(text.charAt(i - 1)) >= 0)) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (c == '"' || c == '\'' || c == '`') {
        i = endOfLiteral(text, i) - 1;
      }
    }
    return text.length();
  }

  /** Behind the literal that begins at a place, or the end of the text. */
  static int endOfLiteral(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  /** The parts of a list between the commas that stand in no brackets. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"' || c == '\'' || c == '`') {
        i = endOfLiteral(list, i) - 1;
      } else if ("([{".indexOf(c) >= 0) {
        i = end(list, i) - 1;
      } else if (c == ',') {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty() || !parts.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }
}
