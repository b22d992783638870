package dev.doctown.transforms.core.subsystem;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which files of a group stand for it: those that many others of the group use and few outside, the
 * more the more symbols they define. Rounded down to two binary digits, so that a user more or less
 * seldom changes the order; ties in the order of paths.
 */
final class Centrality {
  private static final int DIGITS = 2;

  private final PairGraph graph;

  Centrality(PairGraph graph) {
    this.graph = graph;
  }

  /** How central each of these files is among them. */
  Map<Integer, Long> among(Collection<Integer> files) {
    Set<Integer> members = new HashSet<>(files);
    Map<Integer, Long> central = new HashMap<>();
    for (int file : files) {
      long inside = 0;
      for (int i = graph.start(file); i < graph.start(file + 1); i++) {
        inside += members.contains(graph.neighbour(i)) ? graph.weight(i) : 0;
      }
      central.put(file, rounded(inside));
    }
    return central;
  }

  /** Rounded down to two binary digits. */
  static long rounded(long value) {
    int digits = Long.SIZE - Long.numberOfLeadingZeros(value);
    int dropped = Math.max(0, digits - DIGITS);
    return value >> dropped << dropped;
  }

  /** The file that is most central among these. */
  int most(Collection<Integer> files) {
    Map<Integer, Long> central = among(files);
    return files.stream()
        .min(
            Comparator.<Integer>comparingLong(file -> central.getOrDefault(file, 0L))
                .reversed()
                .thenComparing(file -> file))
        .orElseThrow();
  }
}
