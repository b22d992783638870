package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerDeathTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir private Path folder = Path.of("");

  private final Worker worker = new Worker(TestServiceFactory.specification());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    worker.close();
    threads.shutdown();
  }

  @ParameterizedTest
  @CsvSource({
    "exit, ended with status 1",
    "halt, ended with status 7",
    "KILL, died of SIGKILL",
    "SEGV, ended with status 1",
    "ABRT, died of SIGABRT",
    "TERM, died of SIGTERM"
  })
  void whatKillsItTwiceFailsAndNothingElseDoes(String how, String description) throws IOException {
    String process = Calls.call(worker, "pid");

    String message =
        String.valueOf(Calls.failure(worker, ErrorCode.WORKER_CRASHED, "die " + how).getMessage());

    assertTrue(
        message.startsWith(
            "worker 'test' "
                + description
                + " with this request, twice, the second time with nothing else in it"),
        message);
    assertFalse(ProcessHandle.of(Long.parseLong(process)).isPresent());
    assertEquals("well", Calls.call(worker, "all well"));
    try (DirectoryStream<Path> reports = Files.newDirectoryStream(Path.of(""), "{hs_err*,core*}")) {
      assertEquals(List.of(), stream(reports));
    }
  }

  private static List<Path> stream(DirectoryStream<Path> paths) {
    List<Path> list = new ArrayList<>();
    paths.forEach(list::add);
    return list;
  }

  @Test
  void theHeadOfTheJvmsReportIsInTheMessage() {
    String message =
        String.valueOf(Calls.failure(worker, ErrorCode.WORKER_CRASHED, "die SEGV").getMessage());

    assertTrue(
        message.matches(
            ".*; its last words: # A fatal error has been detected by the Java Runtime Environment:"
                + " \\| #  SIGSEGV [^|]+ \\| # Problematic frame: \\| # C  [^|]+"),
        message);
  }

  @Test
  void whatKillsItOnceIsAnswered() {
    List<String> pieces = new ArrayList<>();
    byte[] answer =
        worker.call(
            Calls.bytes("dieOnce KILL " + folder.resolve("died")),
            LONG,
            new PartialConsumer() {
              @Override
              public void accept(byte[] piece) {
                pieces.add(Calls.text(piece));
              }

              @Override
              public void startOver() {
                pieces.add("again");
              }
            });

    assertEquals(folder.resolve("died").toString(), Calls.text(answer));
    // The first piece may die with the process.
    assertTrue(
        List.of(List.of("a piece", "again", "a piece"), List.of("again", "a piece"))
            .contains(pieces),
        pieces.toString());
  }

  /** The innocent ones check that nothing else runs beside them. */
  @Test
  void whoWasInItIsTriedAloneAndOnlyTheCulpritFails() throws Exception {
    Path met = folder.resolve("met");
    Future<DoctownException> culprit =
        threads.submit(() -> Calls.failure(worker, ErrorCode.WORKER_CRASHED, "meet KILL " + met));
    List<Future<String>> innocents = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      innocents.add(threads.submit(() -> Calls.call(worker, "meet innocent " + met)));
    }

    culprit.get();
    for (Future<String> innocent : innocents) {
      assertEquals(met.toString(), innocent.get());
    }
  }

  @Test
  void killedFromOutsideNobodyFails() {
    long process = Long.parseLong(Calls.call(worker, "pid"));
    ProcessHandle handle = ProcessHandle.of(process).orElseThrow();

    byte[] answer =
        worker.call(
            Calls.bytes("hangOnce " + folder.resolve("hung")),
            LONG,
            (byte[] piece) -> handle.destroyForcibly());

    assertEquals(folder.resolve("hung").toString(), Calls.text(answer));
    assertFalse(handle.isAlive());
  }

  @Test
  void whatWasOpenOnceIsOpenedAgainWhenItCan() throws IOException {
    Path obstacle = folder.resolve("obstacle");
    WorkerSpecification unlessThere =
        TestServiceFactory.specification().withConfiguration(Calls.bytes("unless " + obstacle));
    try (Worker recovering = new Worker(unlessThere)) {
      assertEquals("before", Calls.call(recovering, "echo before"));

      Files.createFile(obstacle);
      Calls.failure(recovering, ErrorCode.MODEL_NOT_FOUND, "die KILL");
      Calls.failure(recovering, ErrorCode.MODEL_NOT_FOUND, "echo");
      Files.delete(obstacle);

      assertEquals("after", Calls.call(recovering, "echo after"));
    }
  }

  /** What an interrupted call left in the service would not leave the next one alone. */
  @Test
  void anInterruptedCallEndsWithItsRequest() throws InterruptedException {
    Thread caller =
        new Thread(
            () ->
                Calls.failure(
                    worker,
                    ErrorCode.INTERRUPTED,
                    "lingering " + folder.resolve("cancelled"),
                    piece -> Thread.currentThread().interrupt()));
    caller.start();
    caller.join();

    assertTrue(Files.exists(folder.resolve("cancelled")));
  }

  @Test
  void interruptsOfTheTerminalAreTheParentsAffair() throws IOException, InterruptedException {
    String process = Calls.call(worker, "pid");
    assertEquals(0, new ProcessBuilder("kill", "-INT", process).start().waitFor());

    assertEquals("hello", Calls.call(worker, "echo hello"));
    assertEquals(process, Calls.call(worker, "pid"));
  }

  @Test
  void aStoppedProcessIsMissed() throws IOException, InterruptedException {
    try (Worker impatient =
        new Worker(
            TestServiceFactory.specification()
                .withTimes(LONG, Duration.ofMillis(200), Duration.ofSeconds(2)))) {
      String process = Calls.call(impatient, "pid");
      assertEquals(0, new ProcessBuilder("kill", "-STOP", process).start().waitFor());

      String next;
      do {
        // A first answer may be quicker than the signal.
        next = Calls.call(impatient, "pid");
      } while (next.equals(process));
      assertFalse(ProcessHandle.of(Long.parseLong(process)).isPresent());
    }
  }
}
