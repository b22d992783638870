package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;

/** Macros among the parameters of a declaration: before a type or behind a name they are hidden. */
final class ParameterMacros {
  private final MaskedCode text;
  private final CCode code;

  ParameterMacros(MaskedCode text) {
    this.text = text;
    code = text.code();
  }

  /** Hides macros between two indices; the last one is excluded. */
  void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.is(i - 1, "(") || code.is(i - 1, ",")) {
        hideBeforeType(i, to);
      }
      if (isBehindName(i) && code.behindMacro(i) <= to) {
        text.hide(i, code.behindMacro(i));
      }
    }
  }

  /**
   * Hides the macros that a parameter begins with: all before a type ({@code LIB_UNUSED const int
   * x}), all but the type itself before a name or a pointer ({@code UINT const x}, {@code IN OUT
   * UINTN *x}, {@code FILE LIB_FAR *x}), none where it is open whether the last is the type or the
   * name ({@code UINT ARG}).
   */
  private void hideBeforeType(int first, int to) {
    List<Macro> macros = new ArrayList<>();
    int rest = first;
    while (rest < to && (isMacro(rest) || isQualifier(rest))) {
      int behind = isMacro(rest) ? code.behindMacro(rest) : rest + 1;
      if (isMacro(rest)) {
        macros.add(new Macro(rest, behind));
      }
      rest = behind;
    }
    if (rest >= to) {
      return;
    }
    int type = isType(rest) ? -1 : Macro.typeAmong(macros, code);
    boolean known =
        type < 0
            || code.isName(rest)
            || code.is(rest, "*")
            || code.is(rest, "&")
            || (code.is(rest, "(") && code.is(rest + 1, "*"));
    for (int i = 0; known && i < macros.size(); i++) {
      if (i != type) {
        text.hide(macros.get(i).start(), macros.get(i).end());
      }
    }
  }

  /** EDK II's word for what a function reads is shorter than macros are. */
  private boolean isMacro(int i) {
    return code.isMacro(i) || code.is(i, "IN");
  }

  private boolean isQualifier(int i) {
    return code.isQualifier(i) || code.is(i, "register");
  }

  /** Whether a type stands here, not a name: {@code int}, {@code Foo} in {@code Foo& x}. */
  private boolean isType(int i) {
    int behind = code.behindPath(i);
    return code.begins(i)
        || (code.isName(i)
            && (code.is(behind, "*")
                || code.is(behind, "&")
                || code.isQualifier(behind)
                || (code.isName(behind) && !isLast(behind))));
  }

  /** Whether a macro ends a parameter: {@code int x LIB_UNUSED = 3}, {@code char *x[] LIB_A}. */
  private boolean isBehindName(int i) {
    if (!isLast(i)) {
      return false;
    }
    int name = i - 1;
    while (code.is(name, "]")) {
      name = code.opening(name) - 1;
    }
    int type = name - 1;
    while (code.isQualifier(type)) {
      type--;
    }
    return code.isName(name) && !code.isMacro(name) && isEndOfType(type);
  }

  private boolean isLast(int i) {
    int behind = code.behindMacro(i);
    return code.isMacro(i)
        && (code.is(behind, ",") || code.is(behind, ")") || code.is(behind, "="));
  }

  /** A word behind {@code struct} or {@code typename} belongs to the type. */
  private boolean isEndOfType(int i) {
    boolean keyword = CCode.TYPE_WORDS.contains(code.at(i).text()) || code.is(i, "typename");
    return (code.isName(i) && !text.isHidden(i))
        || (code.begins(i) && !keyword)
        || code.is(i, "*")
        || code.is(i, "&")
        || code.is(i, ">");
  }
}
