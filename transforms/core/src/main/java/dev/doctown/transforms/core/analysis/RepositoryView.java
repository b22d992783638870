package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.util.List;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * One repository as it was chunked, to be read any number of times: rows in the order of their
 * tables, contents in the order of the files. Every iterator is to be closed.
 *
 * @param repository what was found: name, remote, commit
 * @param batches all of its batches, by path range
 */
public record RepositoryView(
    WorkDirectory workDirectory, RepositoryRead repository, List<ChunkBatch> batches) {
  public RepositoryView {
    batches = List.copyOf(batches);
  }

  /** Rows of the table {@code files}. */
  public RowIterator<FileRow> files() {
    return rows(RunKind.FILES);
  }

  /** Rows of the table {@code symbols}, without measures. */
  public RowIterator<SymbolRow> symbols() {
    return rows(RunKind.SYMBOLS);
  }

  /** Rows of the table {@code references}. */
  public RowIterator<ReferenceRow> references() {
    return rows(RunKind.REFERENCES);
  }

  /** Entry points that files show by themselves, and what they say of those of others. */
  public RowIterator<FileEntryPoint> fileEntryPoints() {
    return rows(RunKind.FILE_ENTRY_POINTS);
  }

  /**
   * Files with their text, one at a time; those whose content was not read are not among them.
   *
   * @param wanted which files to give; ranges without any are not read
   */
  public RowIterator<FileContent> contents(Predicate<FileRow> wanted) {
    return new FileContents(workDirectory, batches, wanted);
  }

  private <R extends SpecificRecord> RowIterator<R> rows(RunKind<R> kind) {
    return new ConcatenatedRuns<>(
        workDirectory,
        kind,
        batches.stream().flatMap(batch -> kind.among(batch.getRuns()).stream()).toList());
  }
}
