package dev.doctown.transforms.core;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How much of the time before a deadline the tasks of one level have, and which of them fit it.
 *
 * <p>Subsystems, architecture and quickstart are few and say most: what the levels below them have
 * is what those leave. Of that members and types get shares as large as what they would need.
 */
final class TimeShares {
  private static final int MEMBERS = 1;
  private static final int TYPES = 2;

  /** A task, as far as it matters when. */
  private record Timed(String subject, long rank, long milliseconds) {}

  private final int level;
  private final long[] levels;
  private final Map<String, Timed> timed = new HashMap<>();
  private int tasks;

  /**
   * @param level the level whose tasks are to be cut, from 1
   * @param levels how many there are
   */
  TimeShares(int level, int levels) {
    this.level = level;
    this.levels = new long[levels + 1];
  }

  /** Adds a task of this level or one above. */
  void add(int of, String subject, long rank, long milliseconds) {
    tasks++;
    levels[of] += milliseconds;
    if (of == level) {
      timed.put(subject, new Timed(subject, rank, milliseconds));
    }
  }

  /** Tasks of all levels. */
  int tasks() {
    return tasks;
  }

  /** Milliseconds that all of them take. */
  long milliseconds() {
    return LongStream.of(levels).sum();
  }

  /** Milliseconds that a task of this level takes; 0 for one that is not known. */
  long milliseconds(String subject) {
    Timed known = timed.get(subject);
    return known == null ? 0 : known.milliseconds();
  }

  /** When this level has to be done so that the ones above have their time. */
  long until(long now, long deadline) {
    long above = LongStream.of(levels).skip(Math.max(level, TYPES) + 1L).sum();
    long left = Math.max(0, deadline - now - above);
    if (level == MEMBERS && levels[TYPES] > 0) {
      left = (long) (left * ((double) levels[MEMBERS] / (levels[MEMBERS] + levels[TYPES])));
    }
    return Math.min(deadline, now + left);
  }

  /** The tasks of this level that have no time in so many milliseconds, the least central ones. */
  Set<String> without(long milliseconds) {
    List<Timed> ordered = new ArrayList<>(timed.values());
    ordered.sort(
        Comparator.comparingLong((Timed task) -> -task.rank())
            .thenComparing(Timed::subject, Utf8Order.INSTANCE));
    Set<String> late = new HashSet<>();
    long needed = 0;
    for (Timed task : ordered) {
      needed += task.milliseconds();
      if (task.milliseconds() > 0 && needed > milliseconds) {
        late.add(task.subject());
      }
    }
    return late;
  }
}
