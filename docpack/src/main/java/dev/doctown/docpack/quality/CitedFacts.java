package dev.doctown.docpack.quality;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.TableSource;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** What the tables say of lines of files, each told to the claims of the pages. */
final class CitedFacts {
  private final FileFacts files;
  private final PlaceClaims claims;

  CitedFacts(FileFacts files, PlaceClaims claims) {
    this.files = files;
    this.claims = claims;
  }

  void read(TableSource tables) {
    each(
        tables.rows(DocpackTable.SYMBOLS, Set.of("name", "path", "start_line", "end_line")),
        (SymbolRow row) ->
            fact(row.getPath(), row.getStartLine(), row.getEndLine(), row.getName()));
    each(
        tables.rows(DocpackTable.EDGES, Set.of("to_name", "path", "line")),
        (EdgeRow row) -> fact(row.getPath(), row.getLine(), row.getToName()));
    each(
        tables.rows(DocpackTable.DEPENDENCIES),
        (DependencyRow row) -> fact(row.getPath(), row.getLine(), row.getName()));
    each(
        tables.rows(DocpackTable.SETTINGS),
        (SettingRow row) -> fact(row.getPath(), row.getLine(), row.getName()));
    each(
        tables.rows(DocpackTable.ENTRY_POINTS),
        // A script goes by its file, which pages name in the link.
        (EntryPointRow row) ->
            fact(
                row.getPath(),
                row.getLine(),
                row.getPath().endsWith(row.getName()) ? "" : row.getName()));
    each(
        tables.rows(DocpackTable.SUBSYSTEMS, Set.of("evidence")),
        (SubsystemRow row) -> evidence(row.getEvidence()));
    each(
        tables.rows(DocpackTable.ARCHITECTURE_INSIGHTS, Set.of("evidence")),
        (ArchitectureInsightRow row) -> evidence(row.getEvidence()));
    each(
        tables.rows(DocpackTable.ENRICHED_SYMBOLS, Set.of("usage_examples")),
        (EnrichedSymbolRow row) ->
            row.getUsageExamples()
                .forEach(
                    example ->
                        fact(example.getPath(), example.getStartLine(), example.getEndLine(), "")));
    each(
        tables.rows(DocpackTable.QUICKSTART, Set.of("commands", "evidence")),
        (QuickstartRow row) -> {
          evidence(row.getEvidence());
          for (Command command : row.getCommands()) {
            fact(command.getPath(), command.getLine(), command.getCommand());
          }
        });
  }

  /** What a model said is told with the lines that it cites. */
  void read(WordedStatement.All worded) {
    worded.kept().forEach(each -> evidence(each.statement().getEvidence()));
  }

  private static <R extends SpecificRecord> void each(RowIterator<R> rows, Consumer<R> use) {
    try (rows) {
      rows.forEachRemaining(use);
    }
  }

  private void evidence(List<Evidence> evidence) {
    for (Evidence each : evidence) {
      fact(each.getPath(), each.getStartLine(), each.getEndLine(), "");
    }
  }

  private void fact(String path, int line, String name) {
    fact(path, line, line, name);
  }

  private void fact(String path, int startLine, int endLine, String name) {
    claims.fact(files.key(path, startLine), files.key(path, endLine), Names.of(name));
  }
}
