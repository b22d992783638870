package dev.doctown.runners;

import dev.doctown.pipeline.BuildSettings;
import dev.doctown.pipeline.DoctownPipelineOptions;
import dev.doctown.pipeline.FlinkMaster;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.util.SerializedThrowable;
import org.jspecify.annotations.Nullable;

/**
 * A job on a running Flink session cluster. It brings its classes along, and lives no longer than
 * this process: an interruption cancels it, and where this process is killed, the cluster does when
 * it has not heard of it for {@link #ABSENCE}.
 */
final class ClusterGraph extends BeamGraph {
  private static final Duration ABSENCE = Duration.ofMinutes(3);
  private static final Set<String> MISSING_CLASS =
      Set.of(NoClassDefFoundError.class.getName(), ClassNotFoundException.class.getName());
  private static final long POLL_MILLISECONDS = 1000;

  private final FlinkCluster cluster;

  ClusterGraph(FlinkCluster cluster) {
    this.cluster = cluster;
  }

  @Override
  void configure(DoctownPipelineOptions options, BuildSettings settings, int parallelism)
      throws IOException {
    FlinkPipelineOptions flink = options.as(FlinkPipelineOptions.class);
    flink.setRunner(FlinkRunner.class);
    flink.setFlinkMaster(cluster.master().toString());
    flink.setParallelism(parallelism == 0 ? cluster.slots() : parallelism);
    flink.setFilesToStage(JobJars.ofProcess().stream().map(Path::toString).toList());
    // What a task has written outlives its TaskManager's loss: only lost tasks run again.
    flink.setExecutionModeForBatch("BATCH_FORCED");
    flink.setFlinkConfDir(configuration(settings.workDirectory()).toString());
  }

  /** What Flink's client is told, which Beam's options do not reach. */
  private static Path configuration(Path workDirectory) throws IOException {
    Path folder = Files.createDirectories(workDirectory.resolve("flink"));
    Files.writeString(
        folder.resolve("config.yaml"),
        Json.object(
            json -> {
              json.writeStringField("execution.job-listeners", FlinkJobs.class.getName());
              json.writeBooleanField("execution.shutdown-on-attached-exit", true);
              json.writeStringField("client.heartbeat.timeout", Long.toString(ABSENCE.toMillis()));
            }));
    return folder;
  }

  @Override
  PipelineResult runToEnd(Pipeline pipeline, Consumer<MetricResults> metrics) {
    try {
      return FlinkJobs.runToEnd(pipeline, POLL_MILLISECONDS, ClusterGraph::tellOfLife, metrics);
    } catch (RuntimeException e) {
      throw coded(e, cluster.master());
    }
  }

  private static void tellOfLife(JobClient job) {
    job.reportHeartbeat(System.currentTimeMillis() + ABSENCE.toMillis());
  }

  @Override
  public void stop() {
    FlinkJobs.cancel();
  }

  /** Finds what a task threw, which Flink hands on as bytes, or what became of the cluster. */
  static RuntimeException coded(RuntimeException failure, FlinkMaster master) {
    Throwable root = failure;
    Throwable flinks = failure;
    for (Throwable cause = failure; cause != null; cause = cause(cause)) {
      if (cause instanceof DoctownException fault) {
        return fault;
      }
      root = cause;
      flinks = isFlinks(cause) ? cause : flinks;
    }
    String name = className(root);
    if (MISSING_CLASS.contains(name)) {
      return new DoctownException(
          ErrorCode.CLUSTER_UNSUITABLE,
          "--flink-master "
              + master
              + ": a class is missing there ("
              + root.getMessage()
              + "); put the jars that load native code into Flink's lib folder on all machines, as"
              + " deploy/flink/Dockerfile does",
          failure);
    }
    if (root instanceof IOException && Faults.coded(root).code() == ErrorCode.DISK_FULL) {
      return Faults.coded(root);
    }
    boolean timeIsUp = root instanceof TimeoutException;
    if (timeIsUp || isFlinks(root) || ofTheMachine(root)) {
      return new DoctownException(
          ErrorCode.CLUSTER_JOB_FAILED,
          "the cluster at "
              + master
              + " gave the job up ("
              + (timeIsUp ? flinks : root).getMessage()
              + "); see http://"
              + master
              + " and the logs of its TaskManagers, then run the same command again",
          failure);
    }
    return failure;
  }

  private static boolean ofTheMachine(Throwable thrown) {
    return thrown instanceof IOException || thrown instanceof VirtualMachineError;
  }

  private static boolean isFlinks(Throwable thrown) {
    return className(thrown).startsWith("org.apache.flink.");
  }

  private static String className(Throwable thrown) {
    return thrown instanceof SerializedThrowable unknown
        ? unknown.getOriginalErrorClassName()
        : thrown.getClass().getName();
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    if (thrown instanceof SerializedThrowable carried) {
      Throwable opened = carried.deserializeError(ClusterGraph.class.getClassLoader());
      if (opened != carried) {
        return opened;
      }
    }
    return thrown.getCause();
  }
}
