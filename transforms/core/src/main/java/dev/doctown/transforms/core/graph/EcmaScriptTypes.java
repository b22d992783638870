package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Types as TypeScript writes them. */
final class EcmaScriptTypes {
  /** Generic types that are used as what they hold: a promise is awaited sooner or later. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "Promise",
          "PromiseLike",
          "Awaited",
          "Readonly",
          "Partial",
          "Required",
          "NonNullable",
          "Omit",
          "Pick");

  private static final Set<String> NOTHING = Set.of("null", "undefined", "void", "never", "");

  private EcmaScriptTypes() {}

  /** The type whose members a value has: no null, no wrapper, no brackets around it. */
  static String core(String written) {
    String text = written.strip();
    while (true) {
      String next = unwrapped(text);
      if (next.equals(text)) {
        return text;
      }
      text = next;
    }
  }

  private static String unwrapped(String text) {
    if (text.startsWith("readonly ")) {
      return text.substring("readonly ".length()).strip();
    }
    if (text.startsWith("(") && Brackets.end(text, 0) == text.length()) {
      return text.substring(1, Math.max(1, text.length() - 1)).strip();
    }
    List<String> parts = new ArrayList<>(split(text, '|'));
    if (parts.size() > 1) {
      parts.removeIf(NOTHING::contains);
      return parts.size() == 1 ? parts.get(0) : String.join(" | ", parts);
    }
    int bracket = text.indexOf('<');
    if (bracket > 0
        && TRANSPARENT.contains(text.substring(0, bracket))
        && Brackets.end(text, bracket) == text.length()) {
      int end = text.endsWith(">") ? text.length() - 1 : text.length();
      return split(text.substring(bracket + 1, end), ',').get(0);
    }
    return text;
  }

  /** The parts of a union, an intersection or a list, split where no brackets are open. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ("([{<".indexOf(c) >= 0) {
        at = Brackets.end(text, at);
      } else if ("\"'`".indexOf(c) >= 0) {
        at = Brackets.endOfLiteral(text, at);
      } else {
        if (c == separator) {
          parts.add(text.substring(start, at).strip());
          start = at + 1;
        }
        at++;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /** The expressions of which one gives the value: around {@code ??}, {@code ||}, {@code ? :}. */
  static List<String> alternatives(String value) {
    List<String> parts = new ArrayList<>();
    int question = -1;
    int start = 0;
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      boolean spaced = at > 0 && value.charAt(at - 1) == ' ';
      if ("([{".indexOf(c) >= 0) {
        at = Brackets.end(value, at);
        continue;
      }
      if ("\"'`".indexOf(c) >= 0) {
        at = Brackets.endOfLiteral(value, at);
        continue;
      }
      if (spaced && (value.startsWith("?? ", at) || value.startsWith("|| ", at))) {
        parts.add(value.substring(start, at).strip());
        start = at + 2;
        at++;
      } else if (spaced && value.startsWith("? ", at)) {
        question = at;
        start = at + 1;
      } else if (question >= 0 && spaced && value.startsWith(": ", at)) {
        parts.add(value.substring(start, at).strip());
        start = at + 1;
      }
      at++;
    }
    parts.add(value.substring(start).strip());
    return parts;
  }

  /** Whether it is a function's type: parameters and an arrow, or generic ones. */
  static boolean isFunction(String text) {
    if (!text.startsWith("(") && !text.startsWith("<")) {
      return false;
    }
    int end = Brackets.end(text, 0);
    if (text.startsWith("<") && end < text.length() && text.charAt(end) == '(') {
      end = Brackets.end(text, end);
    }
    return text.startsWith("=>", Math.min(text.length(), end + 1));
  }

  /** Where {@code ['name']} behind a type begins; -1 for none. */
  static int memberStart(String text) {
    int open = text.lastIndexOf('[');
    boolean named = open > 0 && text.endsWith("]") && open + 3 < text.length();
    return named && "\"'".indexOf(text.charAt(open + 1)) >= 0 ? open : -1;
  }
}
