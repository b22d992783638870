package dev.doctown.runners;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.runners.core.metrics.MetricsContainerStepMap;
import org.apache.beam.runners.flink.metrics.FlinkMetricContainer;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.jspecify.annotations.Nullable;

/**
 * Knows the Flink job that this process runs. Flink makes one by its name: Beam waits for the job
 * and shows no one how it gets on.
 */
public final class FlinkJobs implements JobListener {
  private static final AtomicReference<@Nullable JobClient> RUNNING = new AtomicReference<>();

  @Override
  public void onJobSubmitted(@Nullable JobClient job, @Nullable Throwable thrown) {
    RUNNING.set(job);
  }

  @Override
  public void onJobExecuted(@Nullable JobExecutionResult result, @Nullable Throwable thrown) {
    RUNNING.set(null);
  }

  /** The metrics of the running job as its tasks last reported them; empty when no job runs. */
  static Optional<MetricResults> metrics() {
    JobClient job = RUNNING.get();
    if (job == null) {
      return Optional.empty();
    }
    try {
      Map<String, Object> accumulators = job.getAccumulators().join();
      return Optional.of(
          MetricsContainerStepMap.asAttemptedOnlyMetricResults(
              accumulators.get(FlinkMetricContainer.ACCUMULATOR_NAME)
                      instanceof MetricsContainerStepMap metrics
                  ? metrics
                  : new MetricsContainerStepMap()));
    } catch (CompletionException | IllegalStateException e) {
      // The job ends just now.
      return Optional.empty();
    }
  }
}
