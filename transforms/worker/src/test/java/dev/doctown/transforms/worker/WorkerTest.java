package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Worker worker =
      new Worker(
          TestServiceFactory.specification()
              .withFrameLimit(1 << 20)
              .withEnvironment("DOCTOWN_TEST_VARIABLE", "set")
              .withoutEnvironment("PA"));
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    worker.close();
    threads.shutdown();
  }

  @Test
  void answersInOneProcessOfItsOwn() {
    String process = Calls.call(worker, "pid");

    assertEquals("hello", Calls.call(worker, "echo hello"));
    assertEquals(process, Calls.call(worker, "pid"));
    assertFalse(process.equals(Long.toString(ProcessHandle.current().pid())));
    assertEquals("set", Calls.call(worker, "variable DOCTOWN_TEST_VARIABLE"));
    assertNotNull(System.getenv("PATH"));
    assertEquals("null", Calls.call(worker, "variable PATH"));
  }

  @Test
  void answersReachThoseWhoAsked() throws ExecutionException, InterruptedException {
    List<Future<List<String>>> futures = new ArrayList<>();
    for (int thread = 0; thread < 16; thread++) {
      int first = thread * 1000;
      futures.add(
          threads.submit(
              () -> {
                List<String> answers = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                  answers.add(Calls.call(worker, "echo " + (first + i)));
                }
                return answers;
              }));
    }
    for (int thread = 0; thread < 16; thread++) {
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        expected.add(Integer.toString(thread * 1000 + i));
      }
      assertEquals(expected, futures.get(thread).get());
    }
  }

  @Test
  void piecesComeInOrderOnTheCallingThread() {
    List<String> pieces = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();

    byte[] answer =
        worker.call(
            Calls.bytes("pieces 1000"),
            LONG,
            piece -> {
              pieces.add(Calls.text(piece));
              callers.add(Thread.currentThread());
            });

    assertEquals("1000", Calls.text(answer));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      expected.add(Integer.toString(i));
    }
    assertEquals(expected, pieces);
    assertTrue(callers.stream().allMatch(Thread.currentThread()::equals));
  }

  @Test
  void theServicesOwnFaultsComeBack() {
    assertEquals(
        "line\nand another", Calls.failure(worker, ErrorCode.MODEL_INVALID, "fault").getMessage());
    assertEquals(
        "in the worker: java.lang.IllegalStateException: broken",
        Calls.failure(worker, ErrorCode.BUG, "bug").getMessage());
    assertEquals("there", Calls.call(worker, "still there"));
  }

  @Test
  void whatIsTooLargeIsRefusedOnEitherSide() {
    String largest = "x".repeat((1 << 20) - 2);
    assertEquals(largest, Calls.call(worker, "x " + largest));

    assertEquals(
        "a request of 1048577 bytes; expected at most 1048576",
        Calls.failure(worker, ErrorCode.WORKER_FRAME_TOO_LARGE, "x".repeat((1 << 20) + 1))
            .getMessage());
    assertEquals(
        "an answer of 1048577 bytes; expected at most 1048576",
        Calls.failure(worker, ErrorCode.WORKER_FRAME_TOO_LARGE, "large 1048577").getMessage());
    assertEquals("on", Calls.call(worker, "go on"));
  }

  @Test
  void whatStandardOutputCarriesIsNoAnswer() {
    assertEquals("here", Calls.call(worker, "print here"));
    assertEquals("there", Calls.call(worker, "print there"));
  }

  @Test
  void closingEndsRequestsAndTheProcess() throws InterruptedException {
    long process = Long.parseLong(Calls.call(worker, "pid"));
    CountDownLatch underWay = new CountDownLatch(2);
    List<Future<byte[]>> calls = new ArrayList<>();
    for (String request : List.of("hang", "chatter")) {
      calls.add(
          threads.submit(
              () ->
                  worker.call(Calls.bytes(request), LONG, (byte[] piece) -> underWay.countDown())));
    }
    underWay.await();

    worker.close();

    assertFalse(ProcessHandle.of(process).isPresent());
    for (Future<byte[]> call : calls) {
      ExecutionException thrown = assertThrows(ExecutionException.class, call::get);
      assertEquals(
          "dev.doctown.transforms.spi.DoctownException: worker 'test' was closed before it"
              + " answered",
          thrown.getMessage());
    }
    Calls.failure(worker, ErrorCode.WORKER_CLOSED, "echo late");
  }

  @Test
  void closingWhatNeverStartedStartsNothing() {
    Worker unused = new Worker(TestServiceFactory.specification());
    unused.close();

    Calls.failure(unused, ErrorCode.WORKER_CLOSED, "echo");
  }

  @Test
  void anInterruptCancelsOneCallAndNoOther() throws Exception {
    String process = Calls.call(worker, "pid");
    Thread caller = Thread.currentThread();

    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> worker.call(Calls.bytes("chatter"), LONG, (byte[] piece) -> caller.interrupt()));

    assertEquals(ErrorCode.INTERRUPTED, fault.code());
    assertTrue(Thread.interrupted());
    assertEquals(process, Calls.call(worker, "pid"));
  }
}
