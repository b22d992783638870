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
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * A statement that a model worded.
 *
 * @param table where it stands
 * @param subject the symbol or subsystem that the model was asked about; empty for the whole
 */
record WordedStatement(String table, String subject, Statement statement) {

  /** A statement that a gate dropped. */
  record Dropped(String subject, Rejection rejection) {}

  /**
   * Everything that a model worded of a pack.
   *
   * @param kept in the order of tables and rows
   */
  record All(List<WordedStatement> kept, List<Dropped> dropped) {
    All {
      kept = List.copyOf(kept);
      dropped = List.copyOf(dropped);
    }

    boolean isEmpty() {
      return kept.isEmpty() && dropped.isEmpty();
    }
  }

  private static final class Reading {
    private final TableSource tables;
    private final List<WordedStatement> kept = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    private Reading(TableSource tables) {
      this.tables = tables;
    }

    private <R extends SpecificRecord> void each(
        DocpackTable<R> table, Set<String> columns, Consumer<R> use) {
      try (RowIterator<R> rows = tables.rows(table, columns)) {
        rows.forEachRemaining(use);
      }
    }

    private void add(
        DocpackTable<?> table,
        String subject,
        List<Statement> statements,
        List<Rejection> rejections) {
      statements.forEach(each -> kept.add(new WordedStatement(table.tableName(), subject, each)));
      rejections.forEach(each -> dropped.add(new Dropped(subject, each)));
    }
  }

  static All read(TableSource tables) {
    Reading read = new Reading(tables);
    read.each(
        DocpackTable.ENRICHED_SYMBOLS,
        Set.of("symbol_id", "statements", "rejections"),
        (EnrichedSymbolRow row) ->
            read.add(
                DocpackTable.ENRICHED_SYMBOLS,
                row.getSymbolId(),
                row.getStatements(),
                row.getRejections()));
    read.each(
        DocpackTable.SUBSYSTEMS,
        Set.of("subsystem_id", "statements", "rejections"),
        (SubsystemRow row) ->
            read.add(
                DocpackTable.SUBSYSTEMS,
                row.getSubsystemId(),
                row.getStatements(),
                row.getRejections()));
    read.each(
        DocpackTable.ARCHITECTURE_INSIGHTS,
        Set.of("statements", "rejections"),
        (ArchitectureInsightRow row) ->
            read.add(
                DocpackTable.ARCHITECTURE_INSIGHTS, "", row.getStatements(), row.getRejections()));
    read.each(
        DocpackTable.QUICKSTART,
        Set.of("statements", "rejections"),
        (QuickstartRow row) ->
            read.add(DocpackTable.QUICKSTART, "", row.getStatements(), row.getRejections()));
    return new All(read.kept, read.dropped);
  }

  /** Whether a symbol is what the model was asked about. */
  boolean isOfASymbol() {
    return table.equals(DocpackTable.ENRICHED_SYMBOLS.tableName());
  }

  /** The statement in a line, for those who look for what is wrong. */
  String text() {
    return table + (subject.isEmpty() ? "" : " " + subject) + ": " + statement.getText();
  }
}
