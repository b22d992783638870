package dev.doctown.runners;

import dev.doctown.pipeline.DoctownPipelineOptions;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;

/** Flink's embedded {@code [local]} master: a cluster of one, inside this process. */
final class FlinkGraph extends BeamGraph {
  @Override
  void configure(DoctownPipelineOptions options, int parallelism) {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    flink.setRunner(FlinkRunner.class);
    flink.setFlinkMaster("[local]");
    flink.setParallelism(parallelism);
    // Everything is on the class path of this process already.
    flink.setFilesToStage(List.of());
    // Returns while the job runs, so that progress can be shown.
    flink.setAttachedMode(false);
    flink.setJobCheckIntervalInSecs(1);
  }
}
