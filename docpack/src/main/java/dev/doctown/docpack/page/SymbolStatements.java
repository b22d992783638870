package dev.doctown.docpack.page;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of symbols: everything of those that pages tell about, the summary of at most
 * {@value #MOST} others.
 */
final class SymbolStatements {
  private static final int MOST = 20_000;

  private final Map<String, List<Statement>> statements = new HashMap<>();

  private SymbolStatements() {}

  /**
   * @param whole ids of the symbols of which everything is kept
   */
  static SymbolStatements read(TableSource tables, Set<String> whole) {
    SymbolStatements read = new SymbolStatements();
    try (RowIterator<EnrichedSymbolRow> rows =
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, Set.of("symbol_id", "statements"))) {
      while (rows.hasNext()) {
        EnrichedSymbolRow row = rows.next();
        List<Statement> all = row.getStatements();
        if (whole.contains(row.getSymbolId())) {
          read.statements.put(row.getSymbolId(), all);
        } else if (!all.isEmpty() && read.statements.size() < MOST + whole.size()) {
          read.statements.put(
              row.getSymbolId(), StatementText.of(all, "summary").stream().limit(1).toList());
        }
      }
    }
    return read;
  }

  List<Statement> of(@Nullable String symbolId) {
    return symbolId == null ? List.of() : statements.getOrDefault(symbolId, List.of());
  }

  /** The sentence that says what it is; null without one. */
  @Nullable Statement summary(@Nullable String symbolId) {
    return StatementText.of(of(symbolId), "summary").stream().findFirst().orElse(null);
  }
}
