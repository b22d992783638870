package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.FileBatch;
import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.transforms.core.chunk.ChunkSettings;
import dev.doctown.transforms.core.chunk.ChunkedFile;
import dev.doctown.transforms.core.chunk.FileChunker;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of each batch and cuts them into chunks: the PCollection of chunks, the spine of
 * the graph.
 *
 * <p>Input: batches of a contiguous path range, in any order. Output: for each the counts and the
 * addresses of its runs, which hold the rows of {@code files}, {@code chunks}, {@code symbols},
 * {@code references} and {@code failures} in the order of their keys. A file that cannot be read or
 * parsed is a row with a code and never harms its neighbours. Contents are on the heap one file at
 * a time, rows one batch at a time.
 */
public final class ChunkSource extends PTransform<PCollection<FileBatch>, PCollection<ChunkBatch>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final ChunkSettings settings;
  private final boolean texts;

  private ChunkSource(WorkDirectory workDirectory, ChunkSettings settings, boolean texts) {
    this.workDirectory = workDirectory;
    this.settings = settings;
    this.texts = texts;
  }

  /** Cuts files and writes their runs into the work directory; chunks name the texts to embed. */
  public static ChunkSource into(WorkDirectory workDirectory, ChunkSettings settings) {
    return new ChunkSource(workDirectory, settings, true);
  }

  /** The same for a build without vectors. */
  public ChunkSource withoutTexts() {
    return new ChunkSource(workDirectory, settings, false);
  }

  @Override
  public PCollection<ChunkBatch> expand(PCollection<FileBatch> batches) {
    return batches
        .apply("Spread", Bucketed.by(ChunkSource::bucket))
        .apply("Chunk", ParDo.of(new ChunkFiles(workDirectory, settings, texts)))
        .setCoder(FlowCoders.of(ChunkBatch.class));
  }

  // Neighbours go to different ranges: large files tend to stand together.
  private static String bucket(FileBatch batch) {
    return WorkRanges.bucket(batch.getRepository(), batch.getNumber() % WorkRanges.COUNT);
  }

  private static final class ChunkFiles extends DoFn<KV<String, Iterable<FileBatch>>, ChunkBatch> {
    private static final long serialVersionUID = 1L;

    private final WorkDirectory workDirectory;
    private final ChunkSettings settings;
    private final boolean texts;
    private transient @Nullable FileChunker chunker;

    ChunkFiles(WorkDirectory workDirectory, ChunkSettings settings, boolean texts) {
      this.workDirectory = workDirectory;
      this.settings = settings;
      this.texts = texts;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<FileBatch>> bucket, OutputReceiver<ChunkBatch> out) {
      for (FileBatch batch : bucket.getValue()) {
        long start = System.nanoTime();
        try (Lease<RepositorySnapshot> snapshot = Engines.snapshot(batch.getPlace())) {
          out.output(chunk(batch, snapshot.get()));
        } catch (IOException e) {
          throw workDirectory.unusable(e);
        }
        BuildCounters.CHUNK_MILLISECONDS.addSince(start);
      }
    }

    private ChunkBatch chunk(FileBatch batch, RepositorySnapshot snapshot) throws IOException {
      BatchRows rows = new BatchRows();
      for (FileEntry entry : batch.getFiles()) {
        rows.add(chunk(Listing.file(entry), snapshot));
        if (!Listing.isExcluded(entry)) {
          BuildCounters.FILES_DONE.counter().inc();
        }
      }
      if (!texts) {
        rows.withoutTexts();
      }
      rows.count();
      List<FileEntry> files = batch.getFiles();
      return ChunkBatch.newBuilder()
          .setRepository(batch.getRepository())
          .setNumber(batch.getNumber())
          .setFirstPath(files.get(0).getPath())
          .setLastPath(files.get(files.size() - 1).getPath())
          .setFiles(files.size())
          .setTexts(rows.texts())
          .setTextsLeftOut(texts ? rows.chunkCount() - rows.texts() : 0)
          .setRuns(rows.write(workDirectory))
          .build();
    }

    private ChunkedFile chunk(RepositoryFile file, RepositorySnapshot snapshot) {
      FileChunker cutter = chunker();
      ErrorCode refusal = cutter.refusalUnread(file);
      if (refusal != null) {
        return cutter.skip(file, refusal);
      }
      byte[] content;
      try {
        content = snapshot.read(file, settings.maxFileBytes());
      } catch (DoctownException e) {
        return cutter.skip(file, e.code());
      } catch (IOException e) {
        return cutter.skip(file, ErrorCode.FILE_UNREADABLE);
      }
      BuildCounters.BYTES_DONE.counter().inc(content.length);
      return cutter.chunk(file, content);
    }

    private FileChunker chunker() {
      FileChunker ready = chunker;
      if (ready == null) {
        ready = new FileChunker(settings, Engines.parsers());
        chunker = ready;
      }
      return ready;
    }
  }
}
