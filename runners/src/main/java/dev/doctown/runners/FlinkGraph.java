package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownPipelineOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;

/** Flink's embedded {@code [local]} master: a cluster of one, inside this process. */
final class FlinkGraph extends BeamGraph {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long POLL_MILLISECONDS = 250;

  @Override
  void configure(DoctownPipelineOptions options, BuildSettings settings, int parallelism)
      throws IOException {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    flink.setRunner(FlinkRunner.class);
    flink.setFlinkMaster("[local]");
    flink.setParallelism(parallelism);
    // Everything is on the class path of this process already.
    flink.setFilesToStage(List.of());
    flink.setFlinkConfDir(configuration(settings.workDirectory()).toString());
  }

  /** Flink's own configuration, which Beam's options do not reach. */
  private static Path configuration(Path workDirectory) throws IOException {
    Path folder = Files.createDirectories(workDirectory.resolve("flink"));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Files.writeString(
        folder.resolve("config.yaml"),
        Json.object(
            json -> {
              json.writeStringField("io.tmp.dirs", temporary.toString());
              // Its servers are for this process: no other machine reaches them.
              json.writeStringField("jobmanager.bind-host", LOOPBACK);
              json.writeStringField("taskmanager.bind-host", LOOPBACK);
              json.writeStringField("rest.bind-address", LOOPBACK);
              // Tasks report their metrics with it.
              json.writeStringField("heartbeat.interval", Long.toString(POLL_MILLISECONDS));
              json.writeStringField("execution.job-listeners", FlinkJobs.class.getName());
            }));
    return folder;
  }

  @Override
  PipelineResult runToEnd(Pipeline pipeline, Consumer<MetricResults> metrics) {
    return FlinkJobs.runToEnd(pipeline, POLL_MILLISECONDS, job -> {}, metrics);
  }
}
