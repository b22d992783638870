package dev.doctown.transforms.worker;

import dev.doctown.transforms.spi.DoctownException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The child that is alive, if any, with its service open. Starting is one thread's at a time. */
final class ChildHolder {
  private static final int STARTS = 2;

  private final WorkerSpecification specification;
  private final ReentrantLock starting = new ReentrantLock();
  private volatile @Nullable Child child;

  /** Why it never started. What was open once is tried again with each call. */
  private @Nullable DoctownException startFault;

  private boolean opened;
  private volatile boolean closed;

  ChildHolder(WorkerSpecification specification) {
    this.specification = specification;
  }

  /** A child that was alive just now. */
  Child running() throws InterruptedException {
    starting.lockInterruptibly();
    try {
      if (startFault != null) {
        throw new DoctownException(
            startFault.code(), String.valueOf(startFault.getMessage()), startFault);
      }
      Child current = child;
      return current == null || current.isDead() ? start() : current;
    } finally {
      starting.unlock();
    }
  }

  /** Starts a child; one that dies gets a second chance, since a machine may be short of memory. */
  private Child start() throws InterruptedException {
    try {
      Child started = launch();
      for (int left = STARTS - 1; !open(started); left--) {
        Death death = started.death();
        if (left == 0) {
          throw WorkerFault.diedOpening(specification.service(), specification.file(), death);
        }
        started = launch();
      }
      opened = true;
      return started;
    } catch (DoctownException e) {
      if (!opened) {
        startFault = e;
      }
      throw e;
    }
  }

  /** Opens the service; false if the child died of it. */
  private boolean open(Child started) throws InterruptedException {
    boolean open = false;
    try {
      AttemptEvent end =
          started.run(
              FrameType.OPEN,
              specification.configuration(),
              specification.limits().start(),
              piece -> {});
      if (end instanceof AttemptEvent.Refused refused) {
        throw refused.fault();
      }
      if (end instanceof AttemptEvent.Late) {
        throw WorkerFault.notStarted(
            specification.service(),
            "it was not ready within " + specification.limits().start().toMillis() + " ms",
            started.lastWords());
      }
      open = end instanceof AttemptEvent.Answered;
    } finally {
      if (!open) {
        started.close();
      }
    }
    if (!open) {
      switch (started.death().kind()) {
        case CLOSED -> throw WorkerFault.closed(specification.service());
        case MEMORY -> throw WorkerFault.tooLargeToStart(specification.service(), started.death());
        case CRASH, STUCK -> {}
      }
    }
    return open;
  }

  private Child launch() throws InterruptedException {
    if (closed) {
      throw WorkerFault.closed(specification.service());
    }
    Child launched = new Child(specification);
    child = launched;
    if (closed) {
      launched.close();
    }
    return launched;
  }

  /** Ends the process and waits for that. There is none afterwards. */
  void close() {
    closed = true;
    boolean interrupted = false;
    while (true) {
      try {
        closeChild();
        // One that was about to start meanwhile.
        starting.lockInterruptibly();
        try {
          closeChild();
        } finally {
          starting.unlock();
        }
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeChild() throws InterruptedException {
    Child current = child;
    if (current != null) {
      current.close();
    }
  }
}
