package dev.doctown.transforms.worker;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One try of a request in one child. */
final class Attempt {
  private static final Duration FOREVER = Duration.ofDays(365);

  private final long id;
  private final BlockingQueue<AttemptEvent> events = new LinkedBlockingQueue<>();
  private volatile @Nullable Long endsAt;

  Attempt(long id) {
    this.id = id;
  }

  long id() {
    return id;
  }

  void tell(AttemptEvent event) {
    events.add(event);
  }

  /** Hands out pieces until the request ends or its time is up. */
  AttemptEvent awaitEnd(Duration deadline, Consumer<byte[]> pieces) throws InterruptedException {
    long nanos = (deadline.compareTo(FOREVER) < 0 ? deadline : FOREVER).toNanos();
    long end = System.nanoTime() + nanos;
    while (true) {
      // Pieces that keep coming do not stop the clock.
      long left = end - System.nanoTime();
      AttemptEvent event = left <= 0 ? null : events.poll(left, TimeUnit.NANOSECONDS);
      if (event == null) {
        return endInTime();
      }
      if (!(event instanceof AttemptEvent.Piece piece)) {
        return event;
      }
      pieces.accept(piece.bytes());
    }
  }

  /** The end, if it came in time and only its pieces took long. */
  private AttemptEvent endInTime() {
    for (int left = events.size(); left > 0; left--) {
      AttemptEvent event = events.poll();
      if (event != null && !(event instanceof AttemptEvent.Piece)) {
        return event;
      }
    }
    return new AttemptEvent.Late();
  }

  /** Waits until nothing of a late request is left: it ends, or the watch ends the process. */
  AttemptEvent awaitCancelled() throws InterruptedException {
    AttemptEvent event;
    do {
      event = events.take();
    } while (event instanceof AttemptEvent.Piece);
    boolean closed =
        event instanceof AttemptEvent.Lost lost && lost.death().kind() == Death.Kind.CLOSED;
    return closed ? event : new AttemptEvent.Late();
  }

  /** From {@code nanoTime} on it is stuck. */
  void expectEndBy(long nanoTime) {
    endsAt = nanoTime;
  }

  boolean isStuck(long nanoTime) {
    Long end = endsAt;
    return end != null && nanoTime - end > 0;
  }
}
