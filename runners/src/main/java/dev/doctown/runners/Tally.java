package dev.doctown.runners;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** How often each of some names occurs. */
final class Tally {
  private final SortedMap<String, Long> counts = new TreeMap<>(Utf8Order.INSTANCE);

  void add(String name) {
    add(name, 1);
  }

  void add(String name, long times) {
    counts.merge(name, times, Long::sum);
  }

  /** How often a name occurs. */
  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts by name, in order of the names. */
  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  /** {@code 14 FILE_BINARY, 2 FILE_SYMLINK}: the most frequent first. */
  String text() {
    return text(counts.size(), (name, count) -> count + " " + name);
  }

  /** The most frequent names, at most so many of them. */
  String text(int most, BiFunction<String, String, String> entry) {
    return mostFrequent().stream()
        .limit(most)
        .map(name -> entry.apply(name, Quantities.count(of(name))))
        .collect(Collectors.joining(", "));
  }

  /** The names, the most frequent first. */
  List<String> mostFrequent() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, Utf8Order.INSTANCE))
        .map(Map.Entry::getKey)
        .toList();
  }
}
