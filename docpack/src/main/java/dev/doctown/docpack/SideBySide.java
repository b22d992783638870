package dev.doctown.docpack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work whose parts do not depend on each other, done two parts at a time: memory holds two. */
public final class SideBySide {
  private static final int AT_ONCE = 2;

  private SideBySide() {}

  /** A part of the work. */
  @FunctionalInterface
  public interface Part {
    void run() throws IOException;
  }

  /**
   * Begins the parts in the order given, and returns when none of them runs any more.
   *
   * @throws IOException what the first part that failed threw, as is what it threw unchecked
   */
  public static void run(List<Part> parts) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "doctown-side-by-side");
              thread.setDaemon(true);
              return thread;
            });
    try {
      for (Future<Void> part : threads.invokeAll(parts.stream().map(SideBySide::call).toList())) {
        part.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      end(threads);
    }
  }

  private static Callable<Void> call(Part part) {
    return () -> {
      part.run();
      return null;
    };
  }

  private static IOException unwrapped(ExecutionException failed) {
    Throwable thrown = failed.getCause();
    if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof IOException fault ? fault : new IOException(failed);
  }

  /** Parts that an interruption stopped are let come to their end: they write files. */
  private static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("interrupted, and never ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
