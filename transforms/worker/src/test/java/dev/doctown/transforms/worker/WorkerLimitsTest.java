package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.ErrorCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time and memory. */
class WorkerLimitsTest {
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final Worker worker =
      new Worker(
          TestServiceFactory.specification()
              .withJvmArguments("-XX:MaxDirectMemorySize=2g")
              .withMemoryLimit(300 << 20)
              .withTimes(LONG, Duration.ofSeconds(3), Duration.ofMillis(300)));
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    worker.close();
    threads.shutdown();
  }

  @Test
  void whatListensIsCancelledInPlace() {
    try (Worker patient =
        new Worker(TestServiceFactory.specification().withTimes(LONG, LONG, LONG))) {
      String process = Calls.call(patient, "pid");

      assertEquals(
          "worker 'test' did not answer within 0.2 s",
          Calls.failure(patient, ErrorCode.WORKER_DEADLINE, "chatter", SHORT).getMessage());
      assertEquals(process, Calls.call(patient, "pid"));
    }
  }

  @Test
  void whatDoesNotIsKilledAndOthersGoOn() throws ExecutionException, InterruptedException {
    String process = Calls.call(worker, "pid");
    CountDownLatch underWay = new CountDownLatch(1);
    Future<byte[]> other =
        threads.submit(
            () ->
                worker.call(
                    Calls.bytes("pieces 2000000 done"),
                    LONG,
                    (byte[] piece) -> underWay.countDown()));
    underWay.await();

    Calls.failure(worker, ErrorCode.WORKER_DEADLINE, "hang", SHORT);
    Calls.failure(worker, ErrorCode.WORKER_DEADLINE, "chatterOn", SHORT);

    assertEquals("done", Calls.text(other.get()));
    assertNotEquals(process, Calls.call(worker, "pid"));
    assertFalse(ProcessHandle.of(Long.parseLong(process)).isPresent());
  }

  @Test
  void anEndlessWaitIsADeadlineToo() {
    assertEquals(
        "x", Calls.text(worker.call(Calls.bytes("x"), Duration.ofSeconds(Long.MAX_VALUE))));
  }

  @Test
  void memoryIsWatched() {
    String message =
        String.valueOf(Calls.failure(worker, ErrorCode.WORKER_MEMORY, "memory 1000").getMessage());

    assertTrue(
        message.matches(
            "worker 'test' had \\d+ MiB of memory, where 300 are allowed, and was killed with this"
                + " request, twice, the second time with nothing else in it"),
        message);
    assertEquals("10", Calls.call(worker, "memory 10"));
  }

  @Test
  void aFullHeapEndsTheProcess() {
    String message =
        String.valueOf(
            Calls.failure(worker, ErrorCode.WORKER_CRASHED, "large 500000000").getMessage());

    assertTrue(
        message.contains("; its last words: ") && message.contains("java.lang.OutOfMemoryError"),
        message);
  }

  @Test
  void psSaysWhatProcSays() throws java.io.IOException {
    long process = ProcessHandle.current().pid();

    double ratio = (double) ResidentMemory.fromPs(process) / ResidentMemory.of(process);

    assertTrue(ratio > 0.5 && ratio < 2, "ratio " + ratio);
    assertEquals(0, ResidentMemory.of(Long.MAX_VALUE));
  }
}
