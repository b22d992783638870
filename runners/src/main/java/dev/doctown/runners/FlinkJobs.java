package dev.doctown.runners;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.beam.runners.core.metrics.MetricsContainerStepMap;
import org.apache.beam.runners.flink.metrics.FlinkMetricContainer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.jspecify.annotations.Nullable;

/**
 * Knows the Flink job that this process waits for. Flink makes one by its name: Beam waits for the
 * job and shows no one how it gets on.
 */
public final class FlinkJobs implements JobListener {
  private static final long PATIENCE_SECONDS = 10;

  /** The job, as soon as it is submitted; null when there is none. */
  private static final AtomicReference<@Nullable CompletableFuture<JobClient>> JOB =
      new AtomicReference<>();

  @Override
  public void onJobSubmitted(@Nullable JobClient client, @Nullable Throwable thrown) {
    CompletableFuture<JobClient> job = JOB.get();
    if (job != null && client != null) {
      job.complete(client);
    }
  }

  @Override
  public void onJobExecuted(@Nullable JobExecutionResult result, @Nullable Throwable thrown) {
    if (thrown == null) {
      JOB.set(null);
    }
  }

  /**
   * Runs a pipeline until it has ended, and shows the metrics of its job now and then.
   *
   * @param beat what else is done with the job each time
   */
  static PipelineResult runToEnd(
      Pipeline pipeline,
      long pollMilliseconds,
      Consumer<JobClient> beat,
      Consumer<MetricResults> metrics) {
    CompletableFuture<JobClient> job = new CompletableFuture<>();
    JOB.set(job);
    ScheduledExecutorService poll =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "doctown-flink-progress");
              thread.setDaemon(true);
              return thread;
            });
    try {
      ScheduledFuture<?> polling =
          poll.scheduleWithFixedDelay(
              () -> running().flatMap(client -> metrics(client, beat)).ifPresent(metrics),
              pollMilliseconds,
              pollMilliseconds,
              TimeUnit.MILLISECONDS);
      PipelineResult result = pipeline.run();
      polling.cancel(false);
      result.waitUntilFinish();
      return result;
    } finally {
      // Where nothing was submitted, nobody needs to wait for it.
      job.cancel(false);
      stop(poll);
    }
  }

  /**
   * Cancels the job, one whose submission is under way too, and waits until it has ended. Does
   * nothing when there is none.
   */
  static void cancel() {
    CompletableFuture<JobClient> job = JOB.getAndSet(null);
    if (job == null) {
      return;
    }
    try {
      JobClient client = job.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      client.cancel().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      client.getJobExecutionResult().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      // It has ended, as a cancelled job does, or nobody answers: then the missing heartbeat of
      // this process ends it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<JobClient> running() {
    CompletableFuture<JobClient> job = JOB.get();
    return job == null || !job.isDone() || job.isCompletedExceptionally()
        ? Optional.empty()
        : Optional.of(job.join());
  }

  /** As the job's tasks last reported them. */
  private static Optional<MetricResults> metrics(JobClient job, Consumer<JobClient> beat) {
    try {
      beat.accept(job);
      Map<String, Object> accumulators =
          job.getAccumulators().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Optional.of(
          MetricsContainerStepMap.asAttemptedOnlyMetricResults(
              accumulators.get(FlinkMetricContainer.ACCUMULATOR_NAME)
                      instanceof MetricsContainerStepMap metrics
                  ? metrics
                  : new MetricsContainerStepMap()));
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      // The job ends just now, or its cluster is busy: the next time tells more.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void stop(ScheduledExecutorService poll) {
    poll.shutdownNow();
    try {
      if (!poll.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("asking Flink for progress never ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
