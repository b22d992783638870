package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.schemas.flow.TextToEmbed;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.schemas.flow.VectorSegment;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.run.MergedRuns;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.run.RunSegment;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/**
 * Merges the texts of one range of digests, takes the vectors that are known, computes the others,
 * and writes all as one sorted run.
 */
final class EmbedRange extends DoFn<KV<String, Iterable<VectorSegment>>, VectorBatch> {
  private static final long serialVersionUID = 1L;

  private final WorkDirectory workDirectory;
  private final String model;
  private transient @Nullable Lease<TextEmbedder> held;

  EmbedRange(WorkDirectory workDirectory, String model) {
    this.workDirectory = workDirectory;
    this.model = model;
  }

  // Holding a lease from setup to teardown keeps the model open between ranges.
  @Setup
  public void setup() {
    held = Engines.embedder(model);
  }

  @Teardown
  public void teardown() {
    if (held != null) {
      held.close();
    }
  }

  @ProcessElement
  public void process(
      @Element KV<String, Iterable<VectorSegment>> range, OutputReceiver<VectorBatch> out) {
    long start = System.nanoTime();
    List<RunSegment> texts = new ArrayList<>();
    List<RunSegment> known = new ArrayList<>();
    String repository = "";
    int number = 0;
    for (VectorSegment segment : range.getValue()) {
      RunAddress run = segment.getRun();
      boolean vectors = run.getKind().equals(RunKind.VECTORS.kindName());
      (vectors ? known : texts).add(new RunSegment(run, segment.getOffset(), segment.getRows()));
      repository = segment.getRepository();
      number = segment.getRange();
    }
    if (!texts.isEmpty()) {
      out.output(embed(repository, number, texts, known));
    }
    BuildCounters.EMBED_MILLISECONDS.addSince(start);
  }

  private VectorBatch embed(
      String repository, int range, List<RunSegment> texts, List<RunSegment> known) {
    VectorBatch.Builder batch = VectorBatch.newBuilder().setRepository(repository).setRange(range);
    try (Lease<TextEmbedder> embedder = Engines.embedder(model);
        MergedRuns<TextToEmbed> merged = MergedRuns.open(workDirectory, RunKind.TEXTS, texts);
        RangeVectors vectors =
            RangeVectors.open(workDirectory, embedder, Engines.identifyEmbedder(model), known)) {
      while (merged.hasNext()) {
        vectors.add(merged.next());
      }
      return vectors.finish(batch);
    } catch (DoctownException e) {
      return batch
          .setModel(null)
          .setVectors(null)
          .setFailures(null)
          .setFailedTexts(List.of())
          .setTexts(0)
          .setComputed(0)
          .setReused(0)
          .setFault(FaultRecords.record(e))
          .build();
    } catch (IOException e) {
      throw workDirectory.unusable(e);
    }
  }
}
