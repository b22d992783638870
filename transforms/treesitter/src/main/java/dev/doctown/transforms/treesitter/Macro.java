package dev.doctown.transforms.treesitter;

import java.util.List;
import java.util.regex.Pattern;

/** A macro with its arguments: the indices of its tokens, the last one excluded. */
record Macro(int start, int end) {
  private static final Pattern CONVENTION =
      Pattern.compile(
          ".*(CALL|CDECL|CALLBACK|WINAPI|APIENTRY|CALLCONV)[A-Z_]*|(.*_)?(FAR|NEAR)|.*(API|EXPORT)");

  boolean isCalled() {
    return end > start + 1;
  }

  /**
   * Which of the macros before a name is its type: the last that says nothing of calls or pointers.
   */
  static int typeAmong(List<Macro> macros, CCode code) {
    int type = macros.size() - 1;
    while (type > 0 && CONVENTION.matcher(code.at(macros.get(type).start).text()).matches()) {
      type--;
    }
    return type;
  }
}
