package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;

/** The ties of units by unit. */
final class Ties {
  private final int[] starts;
  private final int[] others;
  private final long[] weights;

  private Ties(int[] starts, int[] others, long[] weights) {
    this.starts = starts;
    this.others = others;
    this.weights = weights;
  }

  static Ties of(TiedUnits units) {
    int[] starts = new int[units.size() + 1];
    int ties = units.left().length;
    for (int i = 0; i < ties; i++) {
      starts[units.left()[i] + 1]++;
      starts[units.right()[i] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] ends = Arrays.copyOf(starts, units.size());
    int[] others = new int[2 * ties];
    long[] weights = new long[2 * ties];
    for (int i = 0; i < ties; i++) {
      int left = units.left()[i];
      int right = units.right()[i];
      others[ends[left]] = right;
      weights[ends[left]++] = units.weights()[i];
      others[ends[right]] = left;
      weights[ends[right]++] = units.weights()[i];
    }
    return new Ties(starts, others, weights);
  }

  static int[] identity(int size) {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  int start(int unit) {
    return starts[unit];
  }

  int other(int position) {
    return others[position];
  }

  long weight(int position) {
    return weights[position];
  }
}
