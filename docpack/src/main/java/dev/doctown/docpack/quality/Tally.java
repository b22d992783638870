package dev.doctown.docpack.quality;

import java.util.ArrayList;
import java.util.List;

/** Counts what holds and what does not, and keeps the first faults. */
final class Tally {
  private static final int LONGEST = 300;

  private final List<String> failures = new ArrayList<>();
  private long good;
  private long bad;

  /** Counts one thing. */
  void count(boolean holds, String otherwise) {
    if (holds) {
      good++;
    } else {
      fail(otherwise);
    }
  }

  void good() {
    good++;
  }

  void fail(String fault) {
    bad++;
    if (failures.size() < Metric.MOST_FAILURES) {
      failures.add(
          fault.length() <= LONGEST
              ? fault
              : fault.substring(0, fault.offsetByCodePoints(0, LONGEST / 2)) + "…");
    }
  }

  Metric all(String name) {
    return Metric.all(name, good, good + bad, failures);
  }

  Metric atLeast(String name, int permille) {
    return Metric.atLeast(name, good, good + bad, permille, failures);
  }

  Metric faultsAtMost(String name, int percent) {
    return Metric.atMost(name, bad, good + bad, percent, failures);
  }

  Metric faults(String name) {
    return Metric.figure(name, bad, good + bad);
  }
}
