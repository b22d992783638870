package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.run.ConcatenatedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Files put together from their chunks: memory holds one file, and the rows of one batch. */
final class FileContents implements RowIterator<FileContent> {
  private final WorkDirectory workDirectory;
  private final Iterator<ChunkBatch> batches;
  private final Predicate<FileRow> wanted;
  private Iterator<FileRow> files = Collections.emptyIterator();
  private RowIterator<ChunkRow> chunks = RowIterator.of(List.of());
  private @Nullable ChunkRow chunk;

  FileContents(WorkDirectory workDirectory, List<ChunkBatch> batches, Predicate<FileRow> wanted) {
    this.workDirectory = workDirectory;
    this.batches = batches.iterator();
    this.wanted = wanted;
  }

  @Override
  public boolean hasNext() {
    while (!files.hasNext() && batches.hasNext()) {
      open(batches.next());
    }
    return files.hasNext();
  }

  @Override
  public FileContent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    FileRow file = files.next();
    StringBuilder text = new StringBuilder();
    while (chunk != null && Utf8Order.INSTANCE.compare(chunk.getPath(), file.getPath()) < 0) {
      advance();
    }
    while (chunk != null && chunk.getPath().equals(file.getPath())) {
      text.append(text(chunk));
      advance();
    }
    return new FileContent(file, text.toString());
  }

  private void open(ChunkBatch batch) {
    close();
    List<FileRow> rows = new ArrayList<>();
    try (RowIterator<FileRow> all = runs(batch, RunKind.FILES)) {
      while (all.hasNext()) {
        FileRow file = all.next();
        if (file.getSkipped() == null && wanted.test(file)) {
          rows.add(file);
        }
      }
    }
    files = rows.iterator();
    if (!rows.isEmpty()) {
      chunks = runs(batch, RunKind.CHUNKS);
      advance();
    }
  }

  private <R extends SpecificRecord> RowIterator<R> runs(ChunkBatch batch, RunKind<R> kind) {
    return new ConcatenatedRuns<>(
        workDirectory, kind, kind.among(batch.getRuns()).stream().toList());
  }

  private void advance() {
    chunk = chunks.hasNext() ? chunks.next() : null;
  }

  private static String text(ChunkRow chunk) {
    String content = chunk.getContent();
    ByteBuffer bytes = chunk.getContentBytes();
    return content == null && bytes != null
        ? StandardCharsets.UTF_8.decode(bytes.duplicate()).toString()
        : String.valueOf(content);
  }

  @Override
  public void close() {
    chunks.close();
    chunks = RowIterator.of(List.of());
    chunk = null;
  }
}
