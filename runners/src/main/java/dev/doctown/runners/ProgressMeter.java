package dev.doctown.runners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns counts into events: adds rates and the time left, and says nothing where nothing moved. Not
 * thread-safe.
 */
final class ProgressMeter {
  private static final double NANOS = 1e9;

  private final LongSupplier clock;
  private final Map<String, Observed> stages = new LinkedHashMap<>();

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  ProgressMeter(LongSupplier clock) {
    this.clock = clock;
    this.observedAt = clock.getAsLong();
  }

  private long observedAt;

  private record Observed(StageCount count, long startedAt, long changedAt) {}

  /** Events for the stages that moved since the last call, in the order given. */
  List<ProgressEvent> observe(List<StageCount> counts) {
    long now = clock.getAsLong();
    List<ProgressEvent> events = new ArrayList<>();
    for (StageCount count : counts) {
      @Nullable Observed before = stages.get(count.stage());
      if (before == null ? count.done() == 0 && !count.complete() : before.count().equals(count)) {
        continue;
      }
      // It began between the observation that did not see it and this one.
      long startedAt = before == null ? observedAt : before.startedAt();
      stages.put(count.stage(), new Observed(count, startedAt, now));
      events.add(event(count, (now - startedAt) / NANOS));
    }
    observedAt = now;
    return events;
  }

  /** Seconds from the beginning of a stage to its last change; 0 for one that never began. */
  double seconds(String stage) {
    Observed observed = stages.get(stage);
    return observed == null ? 0 : (observed.changedAt() - observed.startedAt()) / NANOS;
  }

  private static ProgressEvent event(StageCount count, double seconds) {
    double rate = seconds > 0 ? count.done() / seconds : 0;
    long left = -1;
    if (count.complete()) {
      left = 0;
    } else if (count.total() >= 0 && rate > 0) {
      left = (long) Math.ceil((count.total() - count.done()) / rate);
    }
    return new ProgressEvent(count, rate, left);
  }
}
