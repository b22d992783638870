package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownPipelineOptions;
import java.util.function.Consumer;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.joda.time.Duration;

/** The DirectRunner: threads of this process. */
final class DirectGraph extends BeamGraph {
  private static final Duration POLL = Duration.millis(100);

  @Override
  void configure(DoctownPipelineOptions options, BuildSettings settings, int parallelism) {
    DirectOptions direct = options.as(DirectOptions.class);
    direct.setRunner(DirectRunner.class);
    direct.setTargetParallelism(parallelism);
    direct.setBlockOnRun(false);
    // These find mistakes in transforms; the tests leave them on, a build does not pay for them.
    direct.setEnforceImmutability(false);
    direct.setEnforceEncodability(false);
  }

  @Override
  PipelineResult runToEnd(Pipeline pipeline, Consumer<MetricResults> metrics) {
    DirectRunner runner = DirectRunner.fromOptions(pipeline.getOptions());
    PausingClock.slowDown(runner);
    PipelineResult result = runner.run(pipeline);
    PipelineResult.State state;
    do {
      metrics.accept(result.metrics());
      state = result.waitUntilFinish(POLL);
    } while (state == null || !state.isTerminal());
    return result;
  }
}
