package dev.doctown.transforms.llama.binding;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Contexts of one model side by side, each of which reads one sequence at a time. Few threads a
 * context compute more than many: they need not wait for each other after every operation, which is
 * worst where other programs take processors away.
 */
public final class SequenceLanes implements AutoCloseable {
  private final BlockingQueue<SequenceContext> free;
  private final List<SequenceContext> contexts = new ArrayList<>();
  private final ExecutorService threads;

  /** Opens as many contexts as there are lanes. */
  public SequenceLanes(int lanes, Supplier<SequenceContext> opener) {
    free = new ArrayBlockingQueue<>(lanes);
    threads = Executors.newFixedThreadPool(lanes);
    try {
      for (int lane = 0; lane < lanes; lane++) {
        contexts.add(opener.get());
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    free.addAll(contexts);
  }

  /**
   * Reads items, in whichever lane is free; the results are in their order.
   *
   * @param cancelled asked in short intervals: true ends it
   * @throws DoctownException of the first item that fails
   */
  public <T, R> List<R> read(
      List<T> items, BiFunction<SequenceContext, T, R> reader, BooleanSupplier cancelled) {
    List<Future<R>> running = new ArrayList<>();
    for (T item : items) {
      running.add(threads.submit(() -> read(item, reader, cancelled)));
    }
    List<R> results = new ArrayList<>();
    try {
      for (Future<R> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(ErrorCode.INTERRUPTED, "interrupted while a model read", e);
    } finally {
      running.forEach(each -> each.cancel(false));
    }
  }

  private <T, R> R read(T item, BiFunction<SequenceContext, T, R> reader, BooleanSupplier cancelled)
      throws InterruptedException {
    SequenceContext context = free.take();
    try {
      context.abortWhen(cancelled);
      return reader.apply(context, item);
    } finally {
      free.add(context);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    contexts.forEach(SequenceContext::close);
  }
}
