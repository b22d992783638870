package dev.doctown.transforms.core;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackSummary;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.SideBySide;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.schemas.flow.TableCount;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.transforms.core.run.AnalyzedRows;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Blame;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Writes one docpack from its runs, a row at a time, two tables side by side. */
final class PackAssembly {
  private static final int TEXT_FIELD =
      ChunkRow.getClassSchema().getField("embedding_text_sha256").pos();

  private final WorkDirectory workDirectory;
  private final PackSettings settings;
  private final PackParts parts;
  private final Documentation documentation;
  private final List<TableCount> counts = new ArrayList<>();
  private boolean complete = true;

  PackAssembly(WorkDirectory workDirectory, PackSettings settings, PackParts parts) {
    this.workDirectory = workDirectory;
    this.settings = settings;
    this.parts = parts;
    this.documentation = new Documentation(workDirectory, parts);
  }

  /** Writes the docpack into a folder. */
  PackReceipt write(Path folder) {
    RepositoryRead repository = parts.repository().read();
    PackSummary pack;
    try (DocpackWriter writer = DocpackWriter.create(folder)) {
      List<SideBySide.Part> tables =
          List.of(
              // The largest first.
              chunks(writer),
              embeddings(writer),
              table(writer, DocpackTable.REFERENCES, RunKind.REFERENCES),
              table(writer, DocpackTable.EDGES, RunKind.EDGES),
              symbols(writer),
              files(writer),
              documented(
                  writer,
                  DocpackTable.ENRICHED_SYMBOLS,
                  RunKind.ENRICHED_SYMBOLS,
                  documentation::symbols),
              documented(
                  writer, DocpackTable.SUBSYSTEMS, RunKind.SUBSYSTEMS, documentation::subsystems),
              table(writer, DocpackTable.SETTINGS, RunKind.SETTINGS),
              table(writer, DocpackTable.FLOWS, RunKind.FLOWS),
              table(writer, DocpackTable.DEPENDENCIES, RunKind.DEPENDENCIES),
              table(writer, DocpackTable.ENTRY_POINTS, RunKind.ENTRY_POINTS),
              documented(
                  writer,
                  DocpackTable.ARCHITECTURE_INSIGHTS,
                  RunKind.ARCHITECTURE_INSIGHTS,
                  documentation::insights),
              documented(
                  writer, DocpackTable.QUICKSTART, RunKind.QUICKSTART, documentation::quickstart),
              generations(writer),
              failures(writer));
      counts.forEach(table -> BuildCounters.ROWS_TOTAL.counter().inc(table.getRows()));
      SideBySide.run(tables.stream().<SideBySide.Part>map(CountingPart::new).toList());
      pack =
          writer.finish(
              PackOrigin.describe(settings, parts, complete), folder.resolve("finished.docpack"));
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
    return PackReceipt.newBuilder()
        .setRepository(repository.getRepository())
        .setName(repository.getName())
        .setPath(pack.file().toAbsolutePath().toString())
        .setSha256(pack.sha256())
        .setBytes(pack.size())
        .setTables(counts)
        .setTextsComputed(parts.vectors().stream().mapToLong(VectorBatch::getComputed).sum())
        .setTextsReused(parts.vectors().stream().mapToLong(VectorBatch::getReused).sum())
        .setTextsLeftOut(parts.chunks().stream().mapToLong(ChunkBatch::getTextsLeftOut).sum())
        .setLevels(documentation.levels())
        .build();
  }

  private SideBySide.Part chunks(DocpackWriter writer) {
    UnaryOperator<ChunkRow> change = withoutFailedTexts();
    return table(writer, DocpackTable.CHUNKS, RunKind.CHUNKS, () -> rows(RunKind.CHUNKS), change);
  }

  private SideBySide.Part symbols(DocpackWriter writer) {
    return table(
        writer,
        DocpackTable.SYMBOLS,
        RunKind.SYMBOLS,
        () -> AnalyzedRows.symbols(rows(RunKind.SYMBOLS), rows(RunKind.SYMBOL_MEASURES)),
        UnaryOperator.identity());
  }

  private SideBySide.Part files(DocpackWriter writer) {
    return table(
        writer,
        DocpackTable.FILES,
        RunKind.FILES,
        () -> AnalyzedRows.files(rows(RunKind.FILES), rows(RunKind.FILE_SUBSYSTEMS)),
        UnaryOperator.identity());
  }

  private <R extends SpecificRecord> SideBySide.Part table(
      DocpackWriter writer, DocpackTable<R> table, RunKind<R> kind) {
    return table(writer, table, kind, () -> rows(kind), UnaryOperator.identity());
  }

  private <R extends SpecificRecord> SideBySide.Part table(
      DocpackWriter writer,
      DocpackTable<R> table,
      RunKind<R> kind,
      Supplier<RowIterator<R>> opened,
      UnaryOperator<R> change) {
    count(table.tableName(), parts.runs(kind));
    return () -> {
      try (RowIterator<R> rows = new ChangedRows<>(opened.get(), change)) {
        writer.table(table, rows);
      }
    };
  }

  private <R extends SpecificRecord> RowIterator<R> rows(RunKind<R> kind) {
    return new ConcatenatedRuns<>(workDirectory, kind, parts.runs(kind));
  }

  private <R extends SpecificRecord> SideBySide.Part documented(
      DocpackWriter writer,
      DocpackTable<R> table,
      RunKind<R> kind,
      UnaryOperator<RowIterator<R>> documented) {
    return table(writer, table, kind, () -> documented.apply(rows(kind)), UnaryOperator.identity());
  }

  private SideBySide.Part generations(DocpackWriter writer) {
    List<RunAddress> runs = parts.documentedRuns(RunKind.GENERATIONS);
    count(DocpackTable.GENERATIONS.tableName(), runs);
    return () -> {
      try (RowIterator<GenerationRow> rows =
          new ChangedRows<>(documentation.generations(), UnaryOperator.identity())) {
        writer.table(DocpackTable.GENERATIONS, rows);
      }
    };
  }

  private SideBySide.Part embeddings(DocpackWriter writer) {
    List<RunAddress> runs =
        parts.vectors().stream().map(VectorBatch::getVectors).filter(Objects::nonNull).toList();
    count("embeddings", runs);
    return () -> {
      RowIterator<StoredVector> stored =
          new ChangedRows<>(
              new ConcatenatedRuns<>(workDirectory, RunKind.VECTORS, runs),
              UnaryOperator.identity());
      try (var rows = StoredVectors.rows(stored)) {
        writer.embeddings(rows);
      }
    };
  }

  /** Failures are ordered by stage first, so their runs interleave. */
  private SideBySide.Part failures(DocpackWriter writer) {
    List<RunAddress> runs =
        Stream.of(
                parts.runs(RunKind.FAILURES).stream(),
                parts.vectors().stream().flatMap(batch -> Stream.ofNullable(batch.getFailures())),
                parts.documentedRuns(RunKind.FAILURES).stream(),
                documentation.faults().stream())
            .flatMap(each -> each)
            .toList();
    count(DocpackTable.FAILURES.tableName(), runs);
    return () -> {
      try (RowIterator<FailureRow> rows =
          new ChangedRows<>(
              MergedRuns.open(
                  workDirectory, RunKind.FAILURES, runs.stream().map(RunSegment::all).toList()),
              this::noteEngineFailure)) {
        writer.table(DocpackTable.FAILURES, rows);
      }
    };
  }

  private FailureRow noteEngineFailure(FailureRow row) {
    complete &= ErrorCode.valueOf(row.getCode()).blame() != Blame.ENGINE;
    return row;
  }

  /** Some hundred bytes for each text that the model refused. */
  private UnaryOperator<ChunkRow> withoutFailedTexts() {
    Set<String> failed = new HashSet<>();
    parts.vectors().forEach(batch -> failed.addAll(batch.getFailedTexts()));
    return row -> {
      if (failed.contains(row.getEmbeddingTextSha256())) {
        row.put(TEXT_FIELD, null);
      }
      return row;
    };
  }

  private void count(String table, List<RunAddress> runs) {
    long rows = runs.stream().mapToLong(RunAddress::getRows).sum();
    counts.add(new TableCount(table, rows));
  }
}
