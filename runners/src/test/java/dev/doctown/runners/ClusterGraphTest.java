package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.doctown.pipeline.FlinkMaster;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.TimeoutException;
import org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.SerializedThrowable;
import org.junit.jupiter.api.Test;

/** What ended a job is told as what ended a build of one process would be. */
class ClusterGraphTest {
  private static final FlinkMaster MASTER = new FlinkMaster("jobmanager", 8081);

  /**
   * A task's failure goes to the JobManager as bytes, inside the job's, which comes here so too.
   */
  private static RuntimeException failure(Throwable ofTheTask) {
    return new RuntimeException(
        "Pipeline execution failed",
        new SerializedThrowable(
            new FlinkException("Job execution failed", new SerializedThrowable(ofTheTask))));
  }

  private static String told(Throwable ofTheTask) {
    DoctownException fault = (DoctownException) ClusterGraph.coded(failure(ofTheTask), MASTER);
    return fault.getMessage() + " (" + fault.code() + ")";
  }

  @Test
  void aCodeOfATaskStays() {
    assertEquals(
        "no space left in /shared (DISK_FULL)",
        told(
            new IllegalStateException(
                new DoctownException(ErrorCode.DISK_FULL, "no space left in /shared"))));
  }

  @Test
  void flinksOwnReasonIsQuoted() {
    assertEquals(
        "the cluster at jobmanager:8081 gave the job up (no slots); see http://jobmanager:8081 and"
            + " the logs of its TaskManagers, then run the same command again"
            + " (CLUSTER_JOB_FAILED)",
        told(new NoResourceAvailableException("no slots")));
  }

  @Test
  void aTimeOfFlinksIsNoBug() {
    assertEquals(
        "the cluster at jobmanager:8081 gave the job up (no slots); see http://jobmanager:8081 and"
            + " the logs of its TaskManagers, then run the same command again"
            + " (CLUSTER_JOB_FAILED)",
        told(new NoResourceAvailableException("no slots", new TimeoutException("60000 ms"))));
  }

  @Test
  void memoryAndFilesAreOfAMachineThere() {
    String told =
        "the cluster at jobmanager:8081 gave the job up (Java heap space); see"
            + " http://jobmanager:8081 and the logs of its TaskManagers, then run the same command"
            + " again (CLUSTER_JOB_FAILED)";
    assertEquals(told, told(new OutOfMemoryError("Java heap space")));
    assertEquals(
        told.replace("Java heap space", "/repo/.git"), told(new NoSuchFileException("/repo/.git")));
    assertEquals(
        "no space left while writing (No space left on device); free some, or name another place"
            + " with --work-dir or --output (DISK_FULL)",
        told(new IOException("No space left on device")));
  }

  @Test
  void jarsThatAreMissingThere() {
    assertEquals(
        "--flink-master jobmanager:8081: a class is missing there (ai/djl/Model); put the jars that"
            + " load native code into Flink's lib folder on all machines, as"
            + " deploy/flink/Dockerfile does (CLUSTER_UNSUITABLE)",
        told(new NoClassDefFoundError("ai/djl/Model")));
  }

  @Test
  void anythingElseIsABug() {
    RuntimeException failure = failure(new ArithmeticException("by zero"));

    assertSame(failure, ClusterGraph.coded(failure, MASTER));
  }
}
