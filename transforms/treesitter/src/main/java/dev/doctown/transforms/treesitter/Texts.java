package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;

/** Text in the forms in which symbols and references carry it. */
final class Texts {
  private static final int NAME_LIMIT = 200;

  private Texts() {}

  /** White space collapsed to single spaces, trimmed, at most so many characters. */
  static String oneLine(String text, int limit) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), limit));
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = !line.isEmpty();
        continue;
      }
      if (line.length() + (gap ? 1 : 0) >= limit) {
        break;
      }
      if (gap) {
        line.append(' ');
        gap = false;
      }
      line.append(c);
    }
    if (!line.isEmpty() && Character.isHighSurrogate(line.charAt(line.length() - 1))) {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  /** A name: without quotes around it, on one line. */
  static String name(String text) {
    return oneLine(unquoted(text.strip()), NAME_LIMIT);
  }

  /** Without the quotes or angle brackets around a literal. */
  static String unquoted(String text) {
    int last = text.length() - 1;
    if (last < 1) {
      return text;
    }
    char open = text.charAt(0);
    char close = text.charAt(last);
    boolean quoted = (open == close && "\"'`".indexOf(open) >= 0) || (open == '<' && close == '>');
    return quoted ? text.substring(1, last) : text;
  }

  /**
   * A path of names without type arguments: {@code std::vector<int>::iterator} gives {@code
   * std::vector::iterator}.
   */
  static String withoutTypeArguments(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' || c == '[') {
        depth++;
      } else if ((c == '>' || c == ']') && depth > 0) {
        depth--;
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Where the last segment of a path of names begins; separators inside brackets and in the name of
   * an operator don't count.
   */
  static int lastSegment(String text, String separator) {
    int depth = 0;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i == last && text.startsWith("operator", i)) {
        break;
      }
      if (c == '<' || c == '[' || c == '(') {
        depth++;
      } else if (c == '>' || c == ']' || c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && text.startsWith(separator, i)) {
        last = i + separator.length();
      }
    }
    return last;
  }

  /** The words of a text: runs of letters, digits and underscores. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isJavaIdentifierPart(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
