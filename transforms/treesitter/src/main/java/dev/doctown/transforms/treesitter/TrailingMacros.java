package dev.doctown.transforms.treesitter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Macros behind the body of a type, where the name of a variable may stand or, after {@code
 * typedef}, that of the type. Of words in capitals and reserved words those are hidden that have
 * arguments or speak of attributes, and of several words all but the last one.
 */
final class TrailingMacros {
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\w*(ATTR|PACKED|ALIGN|UNUSED|DEPRECATED|VISIB)\\w*", Pattern.CASE_INSENSITIVE);

  private final MaskedCode text;
  private final CCode code;

  TrailingMacros(MaskedCode text) {
    this.text = text;
    code = text.code();
  }

  /**
   * Hides the macros behind a closing brace.
   *
   * @param named whether a name must stand there
   */
  void hide(int brace, boolean named) {
    List<Macro> words = new ArrayList<>();
    int i = code.behindAttributes(brace + 1);
    while (code.isName(i)) {
      int behind = code.is(i + 1, "(") && code.isClosed(i + 1) ? code.behind(i + 1) : i + 1;
      words.add(new Macro(i, behind));
      i = code.behindAttributes(behind);
    }
    boolean ends = code.is(i, ";") || code.is(i, ",") || code.is(i, "=") || code.is(i, "[");
    if (!ends && !code.is(i, "*")) {
      return;
    }
    List<Macro> names = new ArrayList<>(words);
    names.removeIf(this::isAttribute);
    if (names.isEmpty() && named && !words.isEmpty() && !code.is(i, "*")) {
      names.add(words.get(words.size() - 1));
    }
    Macro kept = names.isEmpty() || code.is(i, "*") ? null : names.get(names.size() - 1);
    for (Macro macro : words) {
      if (!macro.equals(kept)) {
        text.hide(macro.start(), macro.end());
      }
    }
  }

  private boolean isAttribute(Macro macro) {
    String word = code.at(macro.start()).text();
    return (word.startsWith("__") || code.isMacro(macro.start()))
        && (macro.isCalled() || ATTRIBUTE.matcher(word).matches());
  }
}
