package dev.doctown.runners;

import dev.doctown.pipeline.DoctownPipelineOptions;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;

/** The DirectRunner: threads of this process. */
final class DirectGraph extends BeamGraph {
  @Override
  void configure(DoctownPipelineOptions options, int parallelism) {
    DirectOptions direct = options.as(DirectOptions.class);
    direct.setRunner(DirectRunner.class);
    direct.setTargetParallelism(parallelism);
    direct.setBlockOnRun(false);
    // These find mistakes in transforms; the tests leave them on, a build does not pay for them.
    direct.setEnforceImmutability(false);
    direct.setEnforceEncodability(false);
  }
}
