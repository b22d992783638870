package dev.doctown.transforms.worker;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a child must not do, looked at every now and then by one thread. */
final class ChildWatch {
  private static final Duration CHEAP_TICK = Duration.ofMillis(50);
  private static final Duration DEAR_TICK = Duration.ofSeconds(1);
  private static final int PINGS_UNANSWERED = 10;

  private final WorkerSpecification specification;
  private final long process;
  private long lastPing = System.nanoTime();
  private final AtomicInteger unanswered = new AtomicInteger();

  ChildWatch(WorkerSpecification specification, long process) {
    this.specification = specification;
    this.process = process;
  }

  /** Time between two looks. */
  Duration tick() {
    return ResidentMemory.isCheap() || specification.limits().memory() == Long.MAX_VALUE
        ? CHEAP_TICK
        : DEAR_TICK;
  }

  /** The child said something. */
  void heard() {
    unanswered.set(0);
  }

  /** Why the child has to go; null if it may stay. */
  @Nullable Death check(Collection<Attempt> running) {
    long now = System.nanoTime();
    if (running.stream().anyMatch(attempt -> attempt.isStuck(now))) {
      return Death.of(Death.Kind.STUCK, "was killed as a request did not end when told to");
    }
    // Pings, not time: a parent that was stopped for an hour has sent none.
    if (unanswered.get() > PINGS_UNANSWERED) {
      return Death.of(
          Death.Kind.CRASH, "did not answer " + PINGS_UNANSWERED + " pings and was killed");
    }
    long limit = specification.limits().memory();
    long resident = limit == Long.MAX_VALUE ? 0 : ResidentMemory.of(process);
    return resident <= limit
        ? null
        : Death.of(
            Death.Kind.MEMORY,
            "had "
                + (resident >> 20)
                + " MiB of memory, where "
                + (limit >> 20)
                + " are allowed, and was killed");
  }

  /** Whether to ping now; counts as done. */
  boolean isPingDue() {
    long now = System.nanoTime();
    boolean due = now - lastPing > specification.limits().heartbeat().toNanos();
    if (due) {
      lastPing = now;
      unanswered.incrementAndGet();
    }
    return due;
  }
}
