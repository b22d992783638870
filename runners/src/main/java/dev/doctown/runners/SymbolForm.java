package dev.doctown.runners;

/** How what is known of a symbol is printed. */
enum SymbolForm {
  /** For people, long lists cut. */
  TEXT,
  /** For people, everything. */
  WHOLE_TEXT,
  /** For programs. */
  JSON
}
