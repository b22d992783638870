package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;
import java.util.List;

/**
 * Which files are tied to which, without direction. The weight of a pair is coarse: the number of
 * binary digits of the number of certain uses, at most {@value #HEAVIEST}, so that one use more or
 * less seldom changes it; what adds up to less than half a certain use is left out.
 */
final class PairGraph {
  private static final long CERTAIN = 100;
  private static final int HEAVIEST = 8;

  private final int[] offsets;
  private final int[] neighbours;
  private final int[] weights;
  private final long total;

  private PairGraph(int[] offsets, int[] neighbours, int[] weights) {
    this.offsets = offsets;
    this.neighbours = neighbours;
    this.weights = weights;
    long sum = 0;
    for (int i = 0; i < offsets[offsets.length - 1]; i++) {
      sum += weights[i];
    }
    this.total = sum / 2;
  }

  /**
   * The graph of the files that have a number.
   *
   * @param numbers the number of each file in the graph, or -1
   * @param size how many have one
   */
  static PairGraph of(List<FileEdge> edges, int[] numbers, int size) {
    int[] starts = new int[size + 1];
    for (FileEdge edge : edges) {
      int from = numbers[edge.from()];
      int to = numbers[edge.to()];
      if (from >= 0 && to >= 0 && from != to) {
        starts[from + 1]++;
        starts[to + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] ends = Arrays.copyOf(starts, size);
    int[] others = new int[starts[size]];
    long[] uses = new long[starts[size]];
    for (FileEdge edge : edges) {
      int from = numbers[edge.from()];
      int to = numbers[edge.to()];
      if (from >= 0 && to >= 0 && from != to) {
        others[ends[from]] = to;
        uses[ends[from]++] = edge.weight();
        others[ends[to]] = from;
        uses[ends[to]++] = edge.weight();
      }
    }
    return added(starts, others, uses);
  }

  private static PairGraph added(int[] starts, int[] others, long[] uses) {
    int size = starts.length - 1;
    int[] offsets = new int[size + 1];
    int[] neighbours = new int[others.length];
    int[] weights = new int[others.length];
    long[] sums = new long[size];
    int count = 0;
    for (int file = 0; file < size; file++) {
      for (int i = starts[file]; i < starts[file + 1]; i++) {
        sums[others[i]] += uses[i];
      }
      Arrays.sort(others, starts[file], starts[file + 1]);
      for (int i = starts[file]; i < starts[file + 1]; i++) {
        int weight = coarse(sums[others[i]]);
        if (weight > 0) {
          neighbours[count] = others[i];
          weights[count++] = weight;
        }
        sums[others[i]] = 0;
      }
      offsets[file + 1] = count;
    }
    return new PairGraph(offsets, neighbours, weights);
  }

  static int coarse(long weight) {
    if (weight < CERTAIN / 2) {
      return 0;
    }
    return Math.min(
        HEAVIEST, Long.SIZE - Long.numberOfLeadingZeros((weight + CERTAIN / 2) / CERTAIN));
  }

  int size() {
    return offsets.length - 1;
  }

  /** The weight of all pairs. */
  long total() {
    return total;
  }

  /** Where the neighbours of a file begin; they end where those of the next file begin. */
  int start(int file) {
    return offsets[file];
  }

  int neighbour(int position) {
    return neighbours[position];
  }

  int weight(int position) {
    return weights[position];
  }

  /** How many files a file is tied to. */
  int degree(int file) {
    return offsets[file + 1] - offsets[file];
  }
}
