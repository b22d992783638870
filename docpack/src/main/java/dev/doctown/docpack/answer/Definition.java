package dev.doctown.docpack.answer;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A symbol where it is defined, with the places that only declare it: prototypes of C and C++,
 * signatures of an overloaded function of TypeScript, the {@code typedef} of a structure.
 *
 * @param symbol the definition; the first declaration where there is none
 * @param declarations the others, in the order of the table
 */
public record Definition(SymbolRow symbol, List<SymbolRow> declarations) {
  public Definition {
    declarations = List.copyOf(declarations);
  }

  /** All rows of the symbol. */
  public List<SymbolRow> rows() {
    List<SymbolRow> rows = new ArrayList<>(List.of(symbol));
    rows.addAll(declarations);
    return rows;
  }
}
