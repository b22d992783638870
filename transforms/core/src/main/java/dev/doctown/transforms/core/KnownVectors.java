package dev.doctown.transforms.core;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.StoredVector;
import dev.doctown.schemas.flow.VectorSegment;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * Takes the vectors of an earlier docpack that this model and engine would compute again, in ranges
 * of their texts' digests.
 *
 * <p>The pack is scanned once for each repository, with its first batch. One that cannot be read,
 * or was made by another model or engine, gives no vectors: everything is computed.
 */
final class KnownVectors extends DoFn<ChunkBatch, VectorSegment> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final String model;
  private final String pack;

  KnownVectors(WorkDirectory workDirectory, String model, String pack) {
    this.workDirectory = workDirectory;
    this.model = model;
    this.pack = pack;
  }

  @ProcessElement
  public void process(@Element ChunkBatch batch, OutputReceiver<VectorSegment> out) {
    if (batch.getNumber() == 0) {
      segments(batch.getRepository()).forEach(out::output);
    }
  }

  private List<VectorSegment> segments(String repository) {
    try (SegmentedRun<StoredVector> run = new SegmentedRun<>(workDirectory, RunKind.VECTORS)) {
      try {
        copy(Engines.identifyEmbedder(model), run);
      } catch (DoctownException e) {
        return List.of();
      }
      return run.finish(
          (range, address, offset, rows) ->
              new VectorSegment(repository, range, address, offset, rows));
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }

  private void copy(EmbedderIdentity identity, SegmentedRun<StoredVector> run) throws IOException {
    try (Docpack known = Docpack.open(Path.of(pack));
        RowIterator<EmbeddingVector> rows = known.embeddings()) {
      while (rows.hasNext()) {
        EmbeddingVector row = rows.next();
        if (row.model().equals(identity.modelSha256()) && row.engine().equals(identity.engine())) {
          run.append(WorkRanges.of(row.textSha256()), StoredVectors.of(row));
        }
      }
    }
  }
}
