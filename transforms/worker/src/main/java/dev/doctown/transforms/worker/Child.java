package dev.doctown.transforms.worker;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A child that is connected, seen from the parent. Once dead it stays so, and every request that
 * was in it has been told.
 *
 * <p>Threads that call never touch the socket, since an interrupt would close it: one thread
 * writes, one reads, and one watches the process; all end with it.
 */
final class Child {
  private final WorkerSpecification specification;
  private final ChildProcess child;
  private final FrameChannel frames;
  private final Thread watch;
  private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>();
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicReference<@Nullable Death> cause = new AtomicReference<>();
  private final ChildWatch pulse;

  /** Who puts something in, and who sets {@link #death}, locks it: nobody comes after the end. */
  private final Map<Long, Attempt> running = new ConcurrentHashMap<>();

  private volatile @Nullable Death death;

  Child(WorkerSpecification specification) throws InterruptedException {
    this.specification = specification;
    child = ChildProcess.launch(specification);
    frames = new FrameChannel(child.socket(), specification.limits().frame());
    pulse = new ChildWatch(specification, child.process().pid());
    watch = WorkerMain.daemon("watch", this::watch);
    watch.start();
    WorkerMain.daemon("reader", this::read).start();
    WorkerMain.daemon("writer", this::write).start();
  }

  boolean isDead() {
    return death != null;
  }

  /** Why it is dead, once it is. */
  Death death() {
    return Objects.requireNonNull(death);
  }

  /** What it wrote last so far. */
  String lastWords() {
    return child.words().text();
  }

  /**
   * Sends a frame and waits for its end: any event but a piece, which goes to the consumer.
   *
   * @param deadline counted from now
   */
  AttemptEvent run(FrameType type, byte[] payload, Duration deadline, Consumer<byte[]> pieces)
      throws InterruptedException {
    Attempt attempt = new Attempt(lastId.incrementAndGet());
    synchronized (running) {
      if (death != null) {
        return new AttemptEvent.NotSent();
      }
      running.put(attempt.id(), attempt);
    }
    outgoing.add(new Frame(type, attempt.id(), payload));
    boolean ended = false;
    try {
      AttemptEvent event = attempt.awaitEnd(deadline, pieces);
      if (event instanceof AttemptEvent.Late) {
        cancel(attempt);
        event = attempt.awaitCancelled();
      }
      ended = true;
      return event;
    } finally {
      if (!ended) {
        cancel(attempt);
        awaitGone(attempt);
      }
    }
  }

  /** Whoever comes next may have to be alone. The watch ends what does not end by itself. */
  private static void awaitGone(Attempt attempt) {
    boolean interrupted = false;
    while (true) {
      try {
        attempt.awaitCancelled();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void cancel(Attempt attempt) {
    attempt.expectEndBy(System.nanoTime() + specification.limits().grace().toNanos());
    outgoing.add(Frame.bare(FrameType.CANCEL, attempt.id()));
  }

  /** Ends the child, at the latest after twice the grace; requests in it are told. */
  void close() throws InterruptedException {
    Death closed = Death.of(Death.Kind.CLOSED, "was closed");
    cause.compareAndSet(null, closed);
    // Before the service hears of it: what it still answers may be cut short.
    tellAll(closed);
    outgoing.add(Frame.bare(FrameType.CLOSE, 0));
    if (!child
        .process()
        .waitFor(2 * specification.limits().grace().toMillis(), TimeUnit.MILLISECONDS)) {
      ChildProcess.kill(child.process());
    }
    watch.join();
  }

  private void kill(Death why) {
    cause.compareAndSet(null, why);
    ChildProcess.kill(child.process());
  }

  private void read() {
    try {
      Frame frame;
      while ((frame = frames.read()) != null) {
        pulse.heard();
        tell(frame);
      }
    } catch (ProtocolException | RuntimeException e) {
      kill(Death.of(Death.Kind.CRASH, "sent what is no frame (" + e.getMessage() + ")"));
    } catch (IOException e) {
      // The other end is gone, as the watch will see.
    }
  }

  private void tell(Frame frame) {
    if (frame.type() == FrameType.PONG) {
      return;
    }
    AttemptEvent event =
        switch (frame.type()) {
          case PARTIAL -> new AttemptEvent.Piece(frame.payload());
          case RESULT -> new AttemptEvent.Answered(frame.payload());
          case FAILURE -> new AttemptEvent.Refused(Failure.decode(frame.payload()));
          default -> throw new IllegalStateException("frame " + frame.type());
        };
    Attempt attempt =
        frame.type() == FrameType.PARTIAL ? running.get(frame.id()) : running.remove(frame.id());
    if (attempt != null) {
      attempt.tell(event);
    }
  }

  private void write() {
    try {
      while (true) {
        frames.write(outgoing.take());
      }
    } catch (IOException e) {
      // The other end is gone, as the watch will see.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (!child.process().waitFor(pulse.tick().toMillis(), TimeUnit.MILLISECONDS)) {
        Death why = pulse.check(running.values());
        if (why != null) {
          kill(why);
        } else if (pulse.isPingDue()) {
          outgoing.add(Frame.bare(FrameType.PING, 0));
        }
      }
      ChildProcess.end(child.process(), child.drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bury();
  }

  private void bury() {
    Death crash = Death.of(Death.Kind.CRASH, ChildProcess.describe(child.process().exitValue()));
    cause.compareAndSet(null, crash);
    Death end = Objects.requireNonNull(cause.get()).withLastWords(child.words().text());
    tellAll(end);
    outgoing.add(Frame.bare(FrameType.PING, 0));
    try {
      frames.close();
    } catch (IOException e) {
      // It is closed.
    }
  }

  private void tellAll(Death end) {
    synchronized (running) {
      if (death == null) {
        death = end;
      }
    }
    running.values().forEach(attempt -> attempt.tell(new AttemptEvent.Lost(end)));
    running.clear();
  }
}
