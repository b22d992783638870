package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The symbols that pages name, by id: one pass over {@code symbols} that keeps those alone. */
final class SymbolCards {
  private static final Set<String> COLUMNS =
      Set.of(
          "symbol_id",
          "name",
          "qualified_name",
          "kind",
          "path",
          "start_line",
          "end_line",
          "signature",
          "doc_comment",
          "visibility",
          "fan_in");

  private final Map<String, SymbolCard> cards;

  private SymbolCards(Map<String, SymbolCard> cards) {
    this.cards = cards;
  }

  static SymbolCards read(TableSource tables, Set<String> wanted, RepositoryLayout layout) {
    Map<String, SymbolCard> cards = new HashMap<>();
    if (!wanted.isEmpty()) {
      try (RowIterator<SymbolRow> symbols = tables.rows(DocpackTable.SYMBOLS, COLUMNS)) {
        while (symbols.hasNext()) {
          SymbolRow symbol = symbols.next();
          if (wanted.contains(symbol.getSymbolId())) {
            cards.put(symbol.getSymbolId(), SymbolCard.of(symbol, layout));
          }
        }
      }
    }
    return new SymbolCards(cards);
  }

  @Nullable SymbolCard of(@Nullable String id) {
    return id == null ? null : cards.get(id);
  }

  /** Those of the ids that are known, in their order. */
  List<SymbolCard> all(Collection<String> ids) {
    return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
  }
}
