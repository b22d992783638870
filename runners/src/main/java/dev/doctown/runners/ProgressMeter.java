package dev.doctown.runners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Divides the time of a build among its stages, and turns counts into events with rates and the
 * time left. A stage begins where the one before it has ended, so every second belongs to one stage
 * and only one. Says nothing where nothing moved. Not thread-safe.
 */
final class ProgressMeter {
  /** What comes before the graph runs; the first observation ends it. */
  static final String START = "start";

  private static final double NANOS = 1e9;
  // What a stage does first, such as taking vectors that are known, says nothing about the rest.
  private static final double SECONDS_BEFORE_ESTIMATE = 5;

  private final LongSupplier clock;
  private final Map<String, StageCount> counts = new HashMap<>();
  private final Map<String, Double> seconds = new HashMap<>();
  private long stageBegan;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   * @param began when the build began, by that clock
   */
  ProgressMeter(LongSupplier clock, long began) {
    this.clock = clock;
    this.stageBegan = began;
  }

  /**
   * Events for the stages that moved since the last call.
   *
   * @param stages all stages, in the order in which they end; the last one goes on after its count
   *     is complete, until {@link #end}
   */
  List<ProgressEvent> observe(List<StageCount> stages) {
    long now = clock.getAsLong();
    List<ProgressEvent> events = new ArrayList<>();
    end(START, now);
    boolean earlierEnded = true;
    for (StageCount count : stages) {
      if (count.done() > 0 && !count.equals(counts.put(count.stage(), count))) {
        events.add(event(count, (now - stageBegan) / NANOS));
      }
      earlierEnded &= count.complete();
      if (earlierEnded && !count.equals(stages.get(stages.size() - 1))) {
        end(count.stage(), now);
      }
    }
    return events;
  }

  /** The build is over, and with it its last stage. */
  void end(String lastStage) {
    end(lastStage, clock.getAsLong());
  }

  /** Seconds that belong to a stage; 0 while it has not ended. */
  double seconds(String stage) {
    return seconds.getOrDefault(stage, 0.0);
  }

  private void end(String stage, long now) {
    if (seconds.putIfAbsent(stage, (now - stageBegan) / NANOS) == null) {
      stageBegan = now;
    }
  }

  private static ProgressEvent event(StageCount count, double seconds) {
    double rate = seconds > 0 ? count.done() / seconds : 0;
    long left = -1;
    if (count.complete()) {
      left = 0;
    } else if (count.total() >= 0 && rate > 0 && seconds >= SECONDS_BEFORE_ESTIMATE) {
      left = (long) Math.ceil((count.total() - count.done()) / rate);
    }
    return new ProgressEvent(count, rate, left);
  }
}
