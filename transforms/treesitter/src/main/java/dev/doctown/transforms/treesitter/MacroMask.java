package dev.doctown.transforms.treesitter;

import java.util.List;

/**
 * Source of C and C++ as a parser can read it that knows no macros.
 *
 * <p>Words in capitals that stand where the language has no place for a name (attributes of a
 * declaration, lines of their own among members, both maybe with arguments) become spaces, a macro
 * that makes a type becomes a name as long as it is, names given to a macro in front of a block
 * become that of a function without parameters whose type is the macro, Qt's sections become access
 * specifiers, and of conditionals that break the balance of brackets the first branch stays. Every
 * other byte and the length are as they were, so positions hold for both texts. What stands inside
 * functions stays.
 *
 * @param source the text for the parser
 * @param attributes macros that belong to the declaration behind them
 * @param heads macros that look like a function's type
 */
record MacroMask(byte[] source, List<Span> attributes, List<Head> heads) {

  /** A macro that makes the head of a function, and how many arguments it has. */
  record Head(Span macro, int arguments) {}

  MacroMask {
    attributes = List.copyOf(attributes);
    heads = List.copyOf(heads);
  }

  /** Source as it is. */
  static MacroMask none(byte[] source) {
    return new MacroMask(source, List.of(), List.of());
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
    return new MacroMask(masked, text.attributes(), text.heads());
  }
}
