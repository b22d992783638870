package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * A statement that a model worded, with what it is about.
 *
 * @param table where it stands
 * @param owner id of a symbol, subsystem or insight; empty in the quickstart
 */
record WordedStatement(String table, String owner, Statement statement) {

  /**
   * Everything a model worded of a pack, and what gates dropped of it.
   *
   * @param kept in the order of tables and rows
   */
  record All(List<WordedStatement> kept, List<Rejection> dropped) {
    All {
      kept = List.copyOf(kept);
      dropped = List.copyOf(dropped);
    }
  }

  static All read(TableSource tables) {
    List<WordedStatement> kept = new ArrayList<>();
    List<Rejection> dropped = new ArrayList<>();
    each(
        tables,
        DocpackTable.ENRICHED_SYMBOLS,
        "symbol_id",
        (EnrichedSymbolRow row) -> {
          add(
              kept,
              DocpackTable.ENRICHED_SYMBOLS,
              row,
              EnrichedSymbolRow::getSymbolId,
              row.getStatements());
          dropped.addAll(row.getRejections());
        });
    each(
        tables,
        DocpackTable.SUBSYSTEMS,
        "subsystem_id",
        (SubsystemRow row) -> {
          add(
              kept,
              DocpackTable.SUBSYSTEMS,
              row,
              SubsystemRow::getSubsystemId,
              row.getStatements());
          dropped.addAll(row.getRejections());
        });
    each(
        tables,
        DocpackTable.ARCHITECTURE_INSIGHTS,
        "insight_id",
        (ArchitectureInsightRow row) -> {
          add(
              kept,
              DocpackTable.ARCHITECTURE_INSIGHTS,
              row,
              ArchitectureInsightRow::getInsightId,
              row.getStatements());
          dropped.addAll(row.getRejections());
        });
    each(
        tables,
        DocpackTable.QUICKSTART,
        "provenance",
        (QuickstartRow row) -> {
          add(kept, DocpackTable.QUICKSTART, row, any -> "", row.getStatements());
          dropped.addAll(row.getRejections());
        });
    return new All(kept, dropped);
  }

  private interface Use<R> {
    void of(R row);
  }

  private static <R extends SpecificRecord> void each(
      TableSource tables, DocpackTable<R> table, String id, Use<R> use) {
    try (RowIterator<R> rows = tables.rows(table, Set.of(id, "statements", "rejections"))) {
      rows.forEachRemaining(use::of);
    }
  }

  private static <R extends SpecificRecord> void add(
      List<WordedStatement> kept,
      DocpackTable<R> table,
      R row,
      Function<R, String> owner,
      List<Statement> statements) {
    for (Statement statement : statements) {
      kept.add(new WordedStatement(table.tableName(), owner.apply(row), statement));
    }
  }

  /** The statement in a line, for those who look for what is wrong. */
  String text() {
    return table + (owner.isEmpty() ? "" : " " + owner) + ": " + statement.getText();
  }
}
