package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * A service in a child process, for all threads of this one. The process starts with the first
 * call, and again with the next call after it died.
 *
 * <p>When it dies, every request that was in it is tried once more, alone, so that the culprit is
 * certain: one that kills it again fails with {@code WORKER_CRASHED} or {@code WORKER_MEMORY}, all
 * others get their answers. Who was in it as it was killed for another request's deadline goes on
 * without suspicion.
 *
 * <p>A worker that could never start stays failed: every call throws the same fault. Close it and
 * make another to try again. One that was open before tries again with every call. If this process
 * ends in any way, so does the child.
 */
public final class Worker implements AutoCloseable {
  private final WorkerSpecification specification;

  /** Many requests hold it together; one that is tried again holds it alone. */
  private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

  private final ChildHolder holder;

  public Worker(WorkerSpecification specification) {
    this.specification = specification;
    holder = new ChildHolder(specification);
  }

  /** A call whose pieces nobody wants. */
  public byte[] call(byte[] request, Duration deadline) {
    return call(request, deadline, piece -> {});
  }

  /** A call whose pieces may come twice, if the process dies in between. */
  public byte[] call(byte[] request, Duration deadline, Consumer<byte[]> partial) {
    return call(
        request,
        deadline,
        new PartialConsumer() {
          @Override
          public void accept(byte[] piece) {
            partial.accept(piece);
          }

          @Override
          public void startOver() {}
        });
  }

  /**
   * Has a request answered. An interrupt cancels it; the call ends when the service has let go of
   * it, at the latest after the grace.
   *
   * @param deadline longest time in the service, for each try; starting the process and waiting for
   *     a turn do not count
   * @param partial called by this thread
   * @throws DoctownException of the service; or {@code WORKER_CRASHED}, {@code WORKER_MEMORY},
   *     {@code WORKER_DEADLINE}, {@code WORKER_START_FAILED}, {@code WORKER_FRAME_TOO_LARGE},
   *     {@code WORKER_CLOSED}, {@code INTERRUPTED}
   */
  public byte[] call(byte[] request, Duration deadline, PartialConsumer partial) {
    if (request.length > specification.limits().frame()) {
      throw WorkerFault.tooLarge("a request", request.length, specification.limits().frame());
    }
    try {
      boolean alone = false;
      while (true) {
        AttemptEvent end = attempt(request, deadline, partial, alone);
        if (end instanceof AttemptEvent.Answered answered) {
          return answered.bytes();
        }
        if (end instanceof AttemptEvent.Refused refused) {
          throw refused.fault();
        }
        if (end instanceof AttemptEvent.Late) {
          throw WorkerFault.deadline(specification.service(), deadline);
        }
        if (end instanceof AttemptEvent.Lost lost) {
          alone = mustBeAlone(lost.death(), alone);
          partial.startOver();
        }
      }
    } catch (InterruptedException e) {
      throw WorkerFault.interrupted(specification.service(), e);
    }
  }

  private AttemptEvent attempt(
      byte[] request, Duration deadline, PartialConsumer partial, boolean alone)
      throws InterruptedException {
    Lock turn = alone ? turns.writeLock() : turns.readLock();
    turn.lockInterruptibly();
    try {
      return holder.running().run(FrameType.REQUEST, request, deadline, partial);
    } finally {
      turn.unlock();
    }
  }

  /** Whether the next try of a lost request must be alone; throws if there is none. */
  private boolean mustBeAlone(Death death, boolean wasAlone) {
    return switch (death.kind()) {
      case CLOSED -> throw WorkerFault.closed(specification.service());
      case STUCK -> wasAlone;
      case CRASH, MEMORY -> {
        if (wasAlone) {
          throw WorkerFault.killed(specification.service(), specification.file(), death);
        }
        yield true;
      }
    };
  }

  /** Ends the process and waits for that; requests in it fail with {@code WORKER_CLOSED}. */
  @Override
  public void close() {
    holder.close();
  }
}
