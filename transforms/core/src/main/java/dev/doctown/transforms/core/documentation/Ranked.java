package dev.doctown.transforms.core.documentation;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of what is shown to a model: the most central first. */
final class Ranked {
  static final Comparator<SymbolRow> ORDER =
      Comparator.comparingLong((SymbolRow symbol) -> -rank(symbol))
          .thenComparing(SymbolRow::getSymbolId, Utf8Order.INSTANCE);

  private Ranked() {}

  /** The most central ones. */
  static List<SymbolRow> most(Collection<SymbolRow> symbols, int most) {
    return symbols.stream().sorted(ORDER).limit(most).toList();
  }

  /** The rank, 0 where there was no analysis. */
  static long rank(SymbolRow symbol) {
    Long rank = symbol.getRank();
    return rank == null ? 0 : rank;
  }
}
