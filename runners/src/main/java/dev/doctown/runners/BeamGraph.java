package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.DoctownPipeline;
import dev.doctown.pipeline.DoctownPipelineOptions;
import dev.doctown.pipeline.FlinkMaster;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.core.PackReceipts;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Runs the graph on a Beam runner. */
abstract class BeamGraph implements GraphRun {
  private static final MetricsFilter COUNTERS =
      MetricsFilter.builder()
          .addNameFilter(MetricNameFilter.inNamespace(BuildCounters.NAMESPACE))
          .build();

  /**
   * The graph on the runner that the options name.
   *
   * @throws dev.doctown.transforms.spi.DoctownException for a cluster that takes no jobs of ours
   */
  static BeamGraph of(DoctownOptions options) throws IOException {
    FlinkMaster master = options.flinkMaster();
    return switch (options.runner()) {
      case DIRECT -> new DirectGraph();
      case FLINK -> master == null ? new FlinkGraph() : new ClusterGraph(FlinkCluster.at(master));
    };
  }

  /** Names the runner and says how it is to run. */
  abstract void configure(DoctownPipelineOptions options, BuildSettings settings, int parallelism)
      throws IOException;

  /** Runs a pipeline until it has ended, and shows metrics meanwhile. */
  abstract PipelineResult runToEnd(Pipeline pipeline, Consumer<MetricResults> metrics);

  @Override
  public final PackReceipt run(
      BuildSettings settings, int parallelism, Consumer<Map<BuildCounters, Long>> progress)
      throws IOException {
    DoctownPipelineOptions options =
        PipelineOptionsFactory.create().as(DoctownPipelineOptions.class);
    options.setBuildSettings(settings.toJson());
    configure(options, settings, parallelism);
    Consumer<MetricResults> metrics = results -> progress.accept(counters(results));
    PipelineResult result = runToEnd(DoctownPipeline.create(options), metrics);
    metrics.accept(result.metrics());
    if (result.getState() != PipelineResult.State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + result.getState());
    }
    List<PackReceipt> receipts = PackReceipts.read(WorkDirectory.at(settings.workDirectory()));
    if (receipts.size() != 1) {
      throw new IllegalStateException(receipts.size() + " receipts of one repository");
    }
    return receipts.get(0);
  }

  private static Map<BuildCounters, Long> counters(MetricResults results) {
    Map<BuildCounters, Long> counters = new EnumMap<>(BuildCounters.class);
    for (MetricResult<Long> metric : results.queryMetrics(COUNTERS).getCounters()) {
      for (BuildCounters counter : BuildCounters.values()) {
        if (counter.counterName().equals(metric.getName().getName())) {
          counters.merge(counter, metric.getAttempted(), Long::sum);
        }
      }
    }
    return counters;
  }
}
