package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.UsageExample;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * M1, citations that resolve. Denominator: every place that a page names, as path and lines or as a
 * link to the remote at the pack's commit, every piece of evidence, of statements too, and every
 * usage example of the tables. Numerator: those whose file is there, is what its digest says, and
 * has these lines. Goal: all.
 */
final class Citations {
  private static final Set<String> EVIDENCE = Set.of("evidence");

  private final FileFacts files;
  private final RemoteLinks remote;
  private final Tally tally = new Tally();

  Citations(FileFacts files, RemoteLinks remote) {
    this.files = files;
    this.remote = remote;
  }

  void add(Page page) {
    for (Page.Place place : page.places()) {
      add(page.path(), place);
    }
    for (String link : page.links()) {
      remote.place(link).ifPresent(place -> add(page.path(), place));
    }
  }

  private void add(String where, Page.Place place) {
    add(where, place.file(), place.startLine(), place.endLine());
  }

  private void add(String where, String path, int startLine, int endLine) {
    tally.count(
        files.hold(path, startLine, endLine),
        where + ": " + (path.isEmpty() ? "no file for" : path) + " L" + startLine + "-" + endLine);
  }

  Metric metric(TableSource tables, WordedStatement.All worded) {
    for (WordedStatement each : worded.kept()) {
      for (Evidence evidence : each.statement().getEvidence()) {
        add("statements", evidence.getPath(), evidence.getStartLine(), evidence.getEndLine());
      }
    }
    each(tables, DocpackTable.SUBSYSTEMS, EVIDENCE, SubsystemRow::getEvidence);
    each(tables, DocpackTable.ARCHITECTURE_INSIGHTS, EVIDENCE, ArchitectureInsightRow::getEvidence);
    each(tables, DocpackTable.QUICKSTART, EVIDENCE, QuickstartRow::getEvidence);
    each(tables, DocpackTable.ENRICHED_SYMBOLS, EVIDENCE, EnrichedSymbolRow::getEvidence);
    try (RowIterator<EnrichedSymbolRow> rows =
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, Set.of("usage_examples"))) {
      while (rows.hasNext()) {
        for (UsageExample example : rows.next().getUsageExamples()) {
          add("usage_examples", example.getPath(), example.getStartLine(), example.getEndLine());
        }
      }
    }
    return tally.all("M1");
  }

  private interface Evidences<R> {
    List<Evidence> of(R row);
  }

  private <R extends SpecificRecord> void each(
      TableSource tables, DocpackTable<R> table, Set<String> columns, Evidences<R> evidences) {
    try (RowIterator<R> rows = tables.rows(table, columns)) {
      while (rows.hasNext()) {
        for (Evidence evidence : evidences.of(rows.next())) {
          add(
              table.tableName(),
              evidence.getPath(),
              evidence.getStartLine(),
              evidence.getEndLine());
        }
      }
    }
  }
}
