package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.DocumentedSubject;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.RepositoryView;
import dev.doctown.transforms.core.run.AnalyzedRows;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * One repository as the levels below left it, to be read any number of times.
 *
 * @param view files, symbols and contents
 * @param analysis runs of what the repository as a whole gave
 * @param documented runs of what the levels below gave
 */
public record LevelSources(
    WorkDirectory workDirectory,
    RepositoryView view,
    List<RunAddress> analysis,
    List<RunAddress> documented) {
  public LevelSources {
    analysis = List.copyOf(analysis);
    documented = List.copyOf(documented);
  }

  /** Symbols with their ranks, in the order of their table. */
  RowIterator<SymbolRow> symbols() {
    return AnalyzedRows.symbols(view.symbols(), rows(RunKind.SYMBOL_MEASURES));
  }

  /** Rows that the analysis gave; none where it did not. */
  <R extends SpecificRecord> RowIterator<R> rows(RunKind<R> kind) {
    return new ConcatenatedRuns<>(workDirectory, kind, kind.among(analysis).stream().toList());
  }

  /** Rows that the analysis gave, all of a table that is small. */
  <R extends SpecificRecord> List<R> all(RunKind<R> kind) {
    List<R> all = new ArrayList<>();
    try (RowIterator<R> rows = rows(kind)) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  /** The first sentence that a model worded of each subject below, the gates passed. */
  Map<String, String> summaries() {
    Map<String, String> summaries = new HashMap<>();
    try (RowIterator<DocumentedSubject> subjects =
        MergedRuns.open(
            workDirectory, RunKind.DOCUMENTED, documented.stream().map(RunSegment::all).toList())) {
      while (subjects.hasNext()) {
        DocumentedSubject subject = subjects.next();
        subject.getStatements().stream()
            .filter(statement -> statement.getAspect().equals("summary"))
            .findFirst()
            .ifPresent(statement -> summaries.put(subject.getSubject(), statement.getText()));
      }
    }
    return summaries;
  }
}
