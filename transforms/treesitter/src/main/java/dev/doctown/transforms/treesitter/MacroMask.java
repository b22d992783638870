package dev.doctown.transforms.treesitter;

import java.util.List;

/**
 * Source of C and C++ as a parser can read it that knows no macros.
 *
 * <p>Words in capitals that stand where the language has no place for a name (attributes of a
 * declaration, lines of their own among members, both maybe with arguments) become spaces, a macro
 * that makes a type becomes a name as long as it is, Qt's sections become access specifiers, and of
 * conditionals that break the balance of brackets the first branch stays. Every other byte and the
 * length are as they were, so positions hold for both texts. What stands inside functions stays.
 *
 * @param source the text for the parser
 * @param attributes macros that belong to the declaration behind them
 */
record MacroMask(byte[] source, List<Span> attributes) {
  MacroMask {
    attributes = List.copyOf(attributes);
  }

  /**
   * Source without its macros.
   *
   * @param conditionals whether conditionals are hidden too that do not break anything
   */
  static MacroMask of(byte[] source, boolean conditionals) {
    byte[] masked = source.clone();
    Directives.blank(masked, CTokens.of(source), conditionals);
    CCode code = new CCode(CTokens.of(masked));
    MaskedCode text = new MaskedCode(masked, code);
    new CDeclarations(text).mask();
    return new MacroMask(masked, text.attributes());
  }
}
