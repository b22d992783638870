package dev.doctown.transforms.llama;

import com.sun.jna.Native;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.worker.Worker;
import dev.doctown.transforms.worker.WorkerServiceFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A model that reads texts, in a process of its own. One request is in it at a time; who waits for
 * a turn waits here, so that no deadline runs.
 */
final class ModelProcess implements AutoCloseable {
  /** Far above what a large model takes on a slow machine: it ends hangs, not work. */
  private static final Duration PER_CHARACTER = Duration.ofMillis(500);

  private static final Duration PER_CALL = Duration.ofMinutes(1);

  /** What the estimate of memory may be wrong by, and the JVM itself. */
  private static final long SPARE_MEMORY = 1L << 30;

  /** What a request has done to the process, as opposed to a process that cannot be had. */
  private static final Set<ErrorCode> GUILT =
      Set.of(ErrorCode.WORKER_CRASHED, ErrorCode.WORKER_MEMORY, ErrorCode.WORKER_DEADLINE);

  private final Worker worker;
  private final ErrorCode failure;
  private final ReentrantLock turn = new ReentrantLock(true);

  /**
   * @param factory of the service, with its name
   * @param file the model's, for messages
   * @param memoryBytes what it takes at most, as an estimate
   * @param failure code of a request that kills the process or does not end
   */
  ModelProcess(
      String service,
      Class<? extends WorkerServiceFactory> factory,
      String file,
      long memoryBytes,
      Object configuration,
      ErrorCode failure) {
    this.failure = failure;
    this.worker =
        new Worker(
            EngineProcess.of(service, factory, Native.class)
                .withConfiguration(ServiceMessages.bytes(configuration))
                .withFile(file)
                .withMemoryLimit(memoryBytes + SPARE_MEMORY));
  }

  /**
   * Has a request answered.
   *
   * @param characters of all its texts
   */
  byte[] call(Object request, long characters) {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while the model read other texts", e);
    }
    try {
      return worker.call(
          ServiceMessages.bytes(request), PER_CALL.plus(PER_CHARACTER.multipliedBy(characters)));
    } catch (DoctownException e) {
      if (GUILT.contains(e.code())) {
        throw new DoctownException(failure, String.valueOf(e.getMessage()), e);
      }
      throw e;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
