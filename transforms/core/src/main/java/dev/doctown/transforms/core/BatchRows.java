package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.chunk.ChunkedFile;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of one batch of files, held until the batch is done: a few times its bytes. */
final class BatchRows {
  private final List<FileRow> files = new ArrayList<>();
  private final List<ChunkRow> chunks = new ArrayList<>();
  private final List<SymbolRow> symbols = new ArrayList<>();
  private final List<ReferenceRow> references = new ArrayList<>();
  private final List<SettingRow> settings = new ArrayList<>();
  private final List<FileEntryPoint> entryPoints = new ArrayList<>();
  private final List<FailureRow> failures = new ArrayList<>();

  void add(ChunkedFile file) {
    files.add(file.file());
    chunks.addAll(file.chunks());
    symbols.addAll(file.symbols());
    references.addAll(file.references());
    settings.addAll(file.settings());
    entryPoints.addAll(file.entryPoints());
    failures.addAll(file.failures());
  }

  /** Takes the texts' digests off: without embeddings no chunk has a vector. */
  void withoutTexts() {
    int position = ChunkRow.getClassSchema().getField("embedding_text_sha256").pos();
    chunks.forEach(chunk -> chunk.put(position, null));
  }

  /** Chunks that are to get a vector. */
  long texts() {
    return chunks.stream().filter(chunk -> chunk.getEmbeddingTextSha256() != null).count();
  }

  /** Writes one sorted run for each kind of row that there is. */
  List<RunAddress> write(WorkDirectory workDirectory) throws IOException {
    List<RunAddress> runs = new ArrayList<>();
    RunWriter.write(workDirectory, RunKind.FILES, files).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.CHUNKS, chunks).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.SYMBOLS, symbols).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.REFERENCES, references).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.SETTINGS, settings).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.FILE_ENTRY_POINTS, entryPoints).ifPresent(runs::add);
    RunWriter.write(workDirectory, RunKind.FAILURES, failures).ifPresent(runs::add);
    return runs;
  }

  /** Adds to the counters what the batch holds. */
  void count() {
    BuildCounters.CHUNKS.counter().inc(chunks.size());
    BuildCounters.SYMBOLS.counter().inc(symbols.size());
    BuildCounters.FAILURES.counter().inc(failures.size());
    BuildCounters.TEXTS_TOTAL.counter().inc(texts());
  }

  int chunkCount() {
    return chunks.size();
  }
}
