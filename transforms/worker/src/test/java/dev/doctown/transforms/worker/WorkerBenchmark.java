package dev.doctown.transforms.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a request costs besides the service: from the call to the answer of a service that returns
 * what it got, and from a piece to the next. Argument: calls for each figure (20000).
 */
public final class WorkerBenchmark {
  private static final Duration LONG = Duration.ofMinutes(5);

  private WorkerBenchmark() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    long start = System.nanoTime();
    try (Worker worker = new Worker(TestServiceFactory.specification())) {
      Calls.call(worker, "echo");
      System.out.printf(
          Locale.ROOT, "first answer after %.0f ms%n", (System.nanoTime() - start) / 1e6);
      measure(worker, 1, 16, count);
      for (int threads : new int[] {1, 8}) {
        for (int bytes : new int[] {16, 4096, 1 << 20}) {
          measure(worker, threads, bytes, bytes > 100_000 ? count / 20 : count);
        }
      }
      start = System.nanoTime();
      worker.call(Calls.bytes("pieces " + count), LONG, (byte[] piece) -> {});
      System.out.printf(
          Locale.ROOT, "a piece: %.1f microseconds%n", (System.nanoTime() - start) / 1e3 / count);
    }
  }

  private static void measure(Worker worker, int threads, int bytes, int count) throws Exception {
    byte[] request = Calls.bytes("x " + "y".repeat(bytes - 2));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<long[]>> futures = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      futures.add(
          executor.submit(
              () -> {
                long[] times = new long[count / threads];
                for (int i = 0; i < times.length; i++) {
                  long start = System.nanoTime();
                  worker.call(request, LONG);
                  times[i] = System.nanoTime() - start;
                }
                return times;
              }));
    }
    long[] all = new long[0];
    for (Future<long[]> future : futures) {
      long[] times = future.get();
      all = Arrays.copyOf(all, all.length + times.length);
      System.arraycopy(times, 0, all, all.length - times.length, times.length);
    }
    executor.shutdown();
    Arrays.sort(all);
    System.out.printf(
        Locale.ROOT,
        "%d threads, %d bytes: median %.0f, 99 %% %.0f microseconds%n",
        threads,
        bytes,
        all[all.length / 2] / 1e3,
        all[all.length * 99 / 100] / 1e3);
  }
}
