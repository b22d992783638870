package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which symbols are shown to a model, the most central first, and in which order. */
final class Ranked {
  static final Comparator<SymbolRow> ORDER =
      Comparator.comparingLong((SymbolRow symbol) -> -rank(symbol))
          .thenComparing(SymbolRow::getSymbolId, Utf8Order.INSTANCE);

  private static final Comparator<SymbolRow> SOURCE =
      Comparator.comparing(SymbolRow::getPath, Utf8Order.INSTANCE)
          .thenComparingLong(SymbolRow::getStartByte)
          .thenComparing(SymbolRow::getSymbolId, Utf8Order.INSTANCE);

  private Ranked() {}

  /** The most central ones. */
  static List<SymbolRow> most(Collection<SymbolRow> symbols, int most) {
    return symbols.stream().sorted(ORDER).limit(most).toList();
  }

  /** As they stand in their files: ranks shift with any edit, so they choose, but do not order. */
  static List<SymbolRow> inOrderOfSource(Collection<SymbolRow> symbols) {
    return symbols.stream().sorted(SOURCE).toList();
  }

  /** The rank, 0 where there was no analysis. */
  static long rank(SymbolRow symbol) {
    Long rank = symbol.getRank();
    return rank == null ? 0 : rank;
  }
}
