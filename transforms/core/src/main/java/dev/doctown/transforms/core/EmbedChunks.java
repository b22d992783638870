package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.ChunkBatch;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.flow.VectorSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.jspecify.annotations.Nullable;

/**
 * Computes the vector of each distinct text of a repository once.
 *
 * <p>Input: batches of chunks. Output: for each range of text digests that has texts the address of
 * its vectors, sorted by digest; ranges in order hold the table {@code embeddings}. Vectors that an
 * earlier docpack holds, made by the same model and engine, are taken from it. A text that the
 * model refuses is a failure and has no vector; its neighbours have theirs. A model that cannot be
 * opened is a fault in every batch.
 *
 * <p>Texts and vectors stay in run files: what is grouped, by ranges of the digest, is where they
 * lie.
 */
public final class EmbedChunks
    extends PTransform<PCollection<ChunkBatch>, PCollection<VectorBatch>> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final String model;
  private final @Nullable String knownPack;

  private EmbedChunks(WorkDirectory workDirectory, String model, @Nullable String knownPack) {
    this.workDirectory = workDirectory;
    this.model = model;
    this.knownPack = knownPack;
  }

  /** Embeds with a model, a well-known name or a directory. */
  public static EmbedChunks with(WorkDirectory workDirectory, String model) {
    return new EmbedChunks(workDirectory, model, null);
  }

  /** Takes known vectors from a docpack at a path. */
  public EmbedChunks reusing(String pack) {
    return new EmbedChunks(workDirectory, model, pack);
  }

  @Override
  public PCollection<VectorBatch> expand(PCollection<ChunkBatch> chunks) {
    Coder<VectorSegment> coder = FlowCoders.of(VectorSegment.class);
    PCollectionList<VectorSegment> segments =
        PCollectionList.of(
            chunks
                .apply("SegmentTexts", ParDo.of(new SegmentTexts(workDirectory)))
                .setCoder(coder));
    if (knownPack != null) {
      segments =
          segments.and(
              chunks
                  .apply(
                      "KnownVectors", ParDo.of(new KnownVectors(workDirectory, model, knownPack)))
                  .setCoder(coder));
    }
    return segments
        .apply("Segments", Flatten.pCollections())
        .apply("ByRange", Bucketed.by(EmbedChunks::bucket))
        .apply("Embed", ParDo.of(new EmbedRange(workDirectory, model)))
        .setCoder(FlowCoders.of(VectorBatch.class));
  }

  private static String bucket(VectorSegment segment) {
    return WorkRanges.bucket(segment.getRepository(), segment.getRange());
  }
}
