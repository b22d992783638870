package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page lists of one file.
 *
 * @param path the file's path
 * @param symbolId of the file's own symbol
 * @param entries in the order of their places; which of two that begin at one place comes first is
 *     arbitrary, but none comes before what holds it
 * @param macros those that stand for a value
 */
record FileSymbols(
    String path, @Nullable String symbolId, List<Entry> entries, List<SymbolRow> macros) {

  /**
   * A line of the page.
   *
   * @param symbols what one statement defines under this text; none where the values alone follow
   *     an entry that stands between them and the enum's own
   * @param text the signature as it is shown
   * @param depth how many entries are around it
   * @param values constants of an enum that are no entries of their own
   */
  record Entry(List<SymbolRow> symbols, String text, int depth, List<SymbolRow> values) {
    Entry {
      symbols = List.copyOf(symbols);
      values = List.copyOf(values);
    }

    SymbolRow symbol() {
      return symbols.get(0);
    }

    /** Those of several symbols whose names the text does not show. */
    List<SymbolRow> unnamed() {
      return symbols.size() == 1
          ? List.of()
          : symbols.stream()
              .filter(symbol -> !ShownSignature.names(text, symbol.getName()))
              .toList();
    }
  }

  FileSymbols {
    entries = List.copyOf(entries);
    macros = List.copyOf(macros);
  }

  boolean isEmpty() {
    return entries.isEmpty() && macros.isEmpty();
  }

  /** How many symbols the page names or counts: each of a statement, each value, each macro. */
  int count() {
    return entries.stream().mapToInt(entry -> entry.symbols().size() + entry.values().size()).sum()
        + macros.size();
  }
}
