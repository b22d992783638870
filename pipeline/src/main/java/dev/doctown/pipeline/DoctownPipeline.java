package dev.doctown.pipeline;

import dev.doctown.schemas.flow.PackReceipt;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.PCollection;

/** The graph from one repository to one finished docpack in the work directory. */
public final class DoctownPipeline {
  private DoctownPipeline() {}

  /** A pipeline whose graph is complete, to be run by whatever runner its options name. */
  public static Pipeline create(DoctownPipelineOptions options) {
    Pipeline pipeline = Pipeline.create(options);
    apply(pipeline, BuildSettings.fromJson(options.getBuildSettings()));
    return pipeline;
  }

  /** Adds the graph to a pipeline; the result names the finished pack. */
  static PCollection<PackReceipt> apply(Pipeline pipeline, BuildSettings settings) {
    throw new UnsupportedOperationException();
  }
}
