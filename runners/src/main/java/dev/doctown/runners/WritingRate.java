package dev.doctown.runners;

import dev.doctown.transforms.core.BuildCounters;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Which level a model is writing, and how many tokens a second it has written. Not thread-safe. */
final class WritingRate {
  private static final double NANOS = 1e9;

  private final LongSupplier clock;
  private @Nullable Long began;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  WritingRate(LongSupplier clock) {
    this.clock = clock;
  }

  /** In words; empty before anything is written. Seconds count from when the tasks are known. */
  String note(ToLongFunction<BuildCounters> counters) {
    int level = 0;
    for (int each = 1; each <= BuildCounters.LEVELS_DONE.size(); each++) {
      boolean begun = counters.applyAsLong(BuildCounters.LEVELS_DONE.get(each - 1)) > 0;
      level = begun ? each : level;
    }
    long now = clock.getAsLong();
    if (began == null && counters.applyAsLong(BuildCounters.TASKS_TOTAL) > 0) {
      began = now;
    }
    if (level == 0) {
      return "";
    }
    long written = counters.applyAsLong(BuildCounters.WRITTEN_TOKENS);
    double seconds = began == null ? 0 : (now - began) / NANOS;
    return written == 0 || seconds == 0
        ? LevelTable.name(level)
        : String.format(
            Locale.ROOT, "%s, %.0f tokens/s", LevelTable.name(level), written / seconds);
  }
}
