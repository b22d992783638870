package dev.doctown.transforms.treesitter;

import org.jspecify.annotations.Nullable;

/**
 * Calls among the arguments of macros, which the grammar reads as tokens only: a name with brackets
 * behind it, and what stands before it.
 */
final class TokenCalls {
  private static final int QUALIFIER_LIMIT = 200;

  private TokenCalls() {}

  /**
   * A call in tokens.
   *
   * @param qualifier what stands before the name; null for nothing
   * @param arguments number of arguments, -1 for a macro's
   */
  record TokenCall(@Nullable String qualifier, int arguments) {}

  /** Reads the call of a name; null when the brackets do not belong to it. */
  static @Nullable TokenCall read(SourceText source, Span name, Span brackets) {
    String between = source.text(/* start= */ name.end(), /* end= */ brackets.start()).strip();
    if (!between.isEmpty() && !between.equals("!")) {
      return null;
    }
    int first = Math.max(0, name.start() - QUALIFIER_LIMIT);
    String before = source.text(first, name.start()).stripTrailing();
    if (before.endsWith("fn")) {
      return null;
    }
    int end = separated(before);
    String qualifier = end < 0 ? null : operand(before.substring(0, end), first > 0);
    if (end >= 0 && qualifier == null) {
      return null;
    }
    int arguments = between.isEmpty() ? ArgumentTexts.of(source.text(brackets)).size() : -1;
    return new TokenCall(qualifier, arguments);
  }

  /** Where the operand in front of a separator ends; -1 where no separator stands. */
  private static int separated(String before) {
    if (before.endsWith("::")) {
      return before.length() - 2;
    }
    return before.endsWith(".") && !before.endsWith("..") ? before.length() - 1 : -1;
  }

  /** The path of names, calls and indexes at the end of a text; null when it is none. */
  private static @Nullable String operand(String text, boolean cut) {
    int at = text.length();
    while (true) {
      int end = text.substring(0, at).stripTrailing().length();
      int start = end;
      while (start > 0 && ")]?".indexOf(text.charAt(start - 1)) >= 0) {
        start = text.charAt(start - 1) == '?' ? start - 1 : opening(text, start - 1);
        if (start < 0) {
          return null;
        }
      }
      while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
        start--;
      }
      if (start == end || (start == 0 && cut)) {
        return null;
      }
      String rest = text.substring(0, start).stripTrailing();
      int separator = separated(rest);
      if (separator < 0) {
        return Texts.oneLine(text.substring(start), QUALIFIER_LIMIT);
      }
      at = separator;
    }
  }

  /** Where the bracket is that one closes; -1 when it is not in the text. */
  private static int opening(String text, int closing) {
    int depth = 0;
    for (int i = closing; i >= 0; i--) {
      char c = text.charAt(i);
      if (")]}".indexOf(c) >= 0) {
        depth++;
      } else if ("([{".indexOf(c) >= 0 && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
