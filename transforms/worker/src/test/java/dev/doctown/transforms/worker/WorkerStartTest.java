package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class WorkerStartTest {
  private static final Duration SHORT = Duration.ofSeconds(5);

  private static String failure(ErrorCode code, WorkerSpecification specification) {
    try (Worker worker = new Worker(specification)) {
      String message = String.valueOf(Calls.failure(worker, code, "echo").getMessage());
      // It stays so, and says so at once.
      assertEquals(message, Calls.failure(worker, code, "echo").getMessage());
      return message;
    }
  }

  private static WorkerSpecification opening(String configuration) {
    return TestServiceFactory.specification().withConfiguration(Calls.bytes(configuration));
  }

  @Test
  void theFactorysFaultIsEveryCallers() {
    assertEquals(
        "no model 'x'; expected another", failure(ErrorCode.MODEL_NOT_FOUND, opening("fault")));
  }

  @Test
  void whatDiesOnOpeningSaysItsLastWords() {
    String message = failure(ErrorCode.WORKER_START_FAILED, opening("die SEGV"));

    assertTrue(
        message.startsWith(
            "worker 'test' did not start: it ended with status 1; its last words: # A fatal error"),
        message);
  }

  @Test
  void theFileThatItDiedOfIsNamed() {
    String message =
        failure(ErrorCode.WORKER_START_FAILED, opening("die SEGV").withFile("/models/m.gguf"));

    assertTrue(
        message.startsWith(
            "worker 'test' did not start: it ended with status 1 while it read /models/m.gguf, which"
                + " is probably damaged or not supported: fetch it again, or take another; its last"
                + " words: # A fatal error"),
        message);
  }

  @Test
  void whatDoesNotOpenInTimeIsGivenUp() {
    assertEquals(
        "worker 'test' did not start: it was not ready within 5000 ms",
        failure(
            ErrorCode.WORKER_START_FAILED,
            opening("hang").withTimes(SHORT, SHORT, Duration.ofMillis(100))));
  }

  /** Wherever the start is just then. */
  @Test
  void closingEndsAStart() throws Exception {
    Worker worker =
        new Worker(opening("hang").withTimes(Duration.ofHours(1), SHORT, Duration.ofMillis(100)));
    CountDownLatch about = new CountDownLatch(1);
    FutureTask<DoctownException> call =
        new FutureTask<>(
            () -> {
              about.countDown();
              return Calls.failure(worker, ErrorCode.WORKER_CLOSED, "echo");
            });
    new Thread(call).start();
    about.await();

    worker.close();

    assertEquals("worker 'test' was closed before it answered", call.get().getMessage());
  }

  @Test
  void whatNeedsTooMuchMemoryToOpenSaysSo() {
    String message =
        failure(
            ErrorCode.WORKER_MEMORY,
            opening("memory 1000")
                .withJvmArguments("-XX:MaxDirectMemorySize=2g")
                .withMemoryLimit(200 << 20));

    assertTrue(
        message.matches(
            "worker 'test' had \\d+ MiB of memory, where 200 are allowed, and was killed while it"
                + " started; it needs a higher limit, or a smaller model"),
        message);
  }

  @Test
  void aJvmThatDoesNotStartSaysWhy() {
    String message =
        failure(
            ErrorCode.WORKER_START_FAILED,
            TestServiceFactory.specification().withJvmArguments("-XX:+NoSuchFlag"));

    assertTrue(
        message.startsWith(
            "worker 'test' did not start: it ended with status 1; its last words: "
                + "Unrecognized VM option 'NoSuchFlag'"),
        message);
  }

  @Test
  void aServiceThatIsNotThereIsNamed() {
    String message =
        failure(
            ErrorCode.WORKER_START_FAILED,
            WorkerSpecification.of("missing", TestServiceFactory.class));

    assertTrue(
        message.startsWith("no service 'missing' on the worker's class path ")
            && message.endsWith("; it has [test]"),
        message);
  }
}
