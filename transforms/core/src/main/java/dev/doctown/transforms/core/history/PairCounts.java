package dev.doctown.transforms.core.history;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts pairs of numbers in bounded memory: beyond {@link #MOST_PAIRS} the pairs seen least often
 * are forgotten, all of one count at once, until half the room is free. What is forgotten begins at
 * 0 again, so a count may be too low, never too high.
 */
final class PairCounts {
  static final int MOST_PAIRS = 200_000;

  /** Takes a pair and its count. */
  interface Visitor {
    void pair(int lower, int higher, int count);
  }

  private final int most;
  private final Map<Long, Integer> counts = new HashMap<>();

  PairCounts() {
    this(MOST_PAIRS);
  }

  PairCounts(int most) {
    this.most = most;
  }

  /** Counts a pair of different numbers, in whatever order. */
  void add(int one, int other) {
    long key = (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    counts.merge(key, 1, Integer::sum);
    if (counts.size() > most) {
      forgetTheRarest();
    }
  }

  private void forgetTheRarest() {
    for (int rarest = 1; counts.size() > most / 2; rarest++) {
      int count = rarest;
      counts.values().removeIf(seen -> seen == count);
    }
  }

  /** Every pair that is known, in no order. */
  void forEach(Visitor visitor) {
    counts.forEach(
        (key, count) -> visitor.pair((int) (key >> Integer.SIZE), (int) (long) key, count));
  }
}
