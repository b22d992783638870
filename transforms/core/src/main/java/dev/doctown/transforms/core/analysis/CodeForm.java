package dev.doctown.transforms.core.analysis;

/** How likely a name in a piece of a document is one of a program. */
enum CodeForm {
  /** Code of a language of programs. */
  PROGRAM,

  /** A word or two among text. */
  SPAN,

  /** A block that may be code as well as the output of a program, a diagram or text. */
  UNCLEAR,

  /** Data, markup or text. */
  FOREIGN;

  /** Of a block in a {@link ProgramLanguage}. */
  static CodeForm ofBlock(String language) {
    return switch (language) {
      case ProgramLanguage.ANY -> UNCLEAR;
      case ProgramLanguage.NONE -> FOREIGN;
      default -> PROGRAM;
    };
  }
}
