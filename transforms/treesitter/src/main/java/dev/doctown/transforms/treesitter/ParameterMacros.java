package dev.doctown.transforms.treesitter;

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
      int behind = code.behindMacro(i);
      boolean first = code.is(i - 1, "(") || code.is(i - 1, ",");
      boolean last = code.is(behind, ",") || code.is(behind, ")");
      boolean named = code.isName(i - 1) && isTyped(i - 2) && !code.isMacro(i - 1);
      if (code.isMacro(i) && last && named && behind <= to) {
        text.hide(i, behind);
      }
      if (!first || !code.isMacro(i)) {
        continue;
      }
      boolean typed =
          code.begins(behind)
              || code.is(behind, "const")
              || (code.isName(behind) && code.isName(code.behindPath(behind)))
              || (code.isName(behind) && code.is(code.behindPath(behind), "*"));
      if (typed && behind < to) {
        text.hide(i, behind);
      }
    }
  }

  private boolean isTyped(int i) {
    return code.isName(i)
        || (code.begins(i) && !CCode.TYPE_WORDS.contains(code.at(i).text()))
        || code.is(i, "*")
        || code.is(i, "&")
        || code.is(i, ">");
  }
}
