package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.Nullable;

/**
 * What a binding gives its name, in the form in which expressions and types are read: one line, and
 * the member that a pattern takes out of a value behind it.
 */
final class BindingTexts {
  private static final int NAME_LIMIT = 200;
  private static final int VALUE_LIMIT = 200;

  /** Longer values are not looked at: they hold much else that is read for itself. */
  private static final int SOURCE_LIMIT = 4_000;

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private BindingTexts() {}

  /** The name; that of a member has its object in front. */
  static String name(Match match, SourceText source) {
    String name = source.line(match.name(), NAME_LIMIT);
    Span member = match.part(Capture.AS);
    return member == null ? name : name + "." + source.line(member, NAME_LIMIT);
  }

  static @Nullable String type(Match match, SourceText source) {
    Span type = match.part(Capture.TYPE);
    if (type == null) {
      return null;
    }
    String text = source.line(type, NAME_LIMIT);
    Span member = match.part(Capture.MEMBER);
    return member == null ? text : text + "['" + source.line(member, NAME_LIMIT) + "']";
  }

  /** Null when there is none, or none that is short enough to be read. */
  static @Nullable String value(Match match, SourceText source) {
    Span value = match.part(Capture.VALUE);
    if (value == null || value.length() > SOURCE_LIMIT) {
      return null;
    }
    String text = source.line(value, SOURCE_LIMIT);
    String shown = text.length() <= VALUE_LIMIT ? text : withoutArguments(text);
    Span member = match.part(Capture.MEMBER);
    if (shown == null || shown.length() > VALUE_LIMIT || member == null) {
      return shown == null || shown.length() > VALUE_LIMIT ? null : shown;
    }
    String object = shown.indexOf(' ') < 0 ? shown : "(" + shown + ")";
    return object + "." + source.line(member, NAME_LIMIT);
  }

  /**
   * An expression with an underscore for each argument, and nothing in other brackets; null when
   * its brackets do not match.
   */
  static @Nullable String withoutArguments(String text) {
    StringBuilder kept = new StringBuilder();
    StringBuilder open = new StringBuilder();
    boolean inArgument = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int depth = open.length();
      boolean listed = depth == 1 && open.charAt(0) == ')';
      int closes = CLOSING.indexOf(c);
      if (closes >= 0) {
        if (depth == 0 || open.charAt(depth - 1) != c) {
          return null;
        }
        open.setLength(depth - 1);
        inArgument = inArgument && depth > 1;
        kept.append(depth == 1 ? String.valueOf(c) : "");
        continue;
      }
      if (depth == 0) {
        kept.append(c);
      } else if (listed && c == ',') {
        kept.append(", ");
        inArgument = false;
      } else if (listed && !inArgument && c != ' ') {
        kept.append('_');
        inArgument = true;
      }
      int opens = OPENING.indexOf(c);
      if (opens >= 0) {
        open.append(CLOSING.charAt(opens));
      } else if (depth > 0 && "\"'`".indexOf(c) >= 0) {
        i = endOfLiteral(text, i) - 1;
      }
    }
    return open.isEmpty() ? kept.toString() : null;
  }

  private static int endOfLiteral(String text, int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(start)) {
        return i + 1;
      }
    }
    return text.length();
  }
}
