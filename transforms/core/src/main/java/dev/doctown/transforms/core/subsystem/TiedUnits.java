package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;

/**
 * Things to be grouped, each a set of files that stays together, and the weights between them.
 *
 * @param files how many files each has
 * @param inside the weight within each
 * @param left first ends of the ties, pair by pair; a pair may come several times
 * @param right second ends
 * @param weights of the ties
 */
record TiedUnits(int[] files, long[] inside, int[] left, int[] right, long[] weights) {
  int size() {
    return files.length;
  }

  /** The weight within and between all. */
  long total() {
    return Arrays.stream(inside).sum() + Arrays.stream(weights).sum();
  }

  /** The weight at each: what is within counts twice. */
  long[] degrees() {
    long[] degrees = Arrays.stream(inside).map(weight -> 2 * weight).toArray();
    for (int i = 0; i < left.length; i++) {
      degrees[left[i]] += weights[i];
      degrees[right[i]] += weights[i];
    }
    return degrees;
  }

  /** These units joined into groups; ties within a group become its inside. */
  TiedUnits joined(int[] groups, int count) {
    int[] sizes = new int[count];
    long[] within = new long[count];
    for (int unit = 0; unit < size(); unit++) {
      sizes[groups[unit]] += files[unit];
      within[groups[unit]] += inside[unit];
    }
    int ties = 0;
    int[] from = new int[left.length];
    int[] to = new int[left.length];
    long[] heavy = new long[left.length];
    for (int i = 0; i < left.length; i++) {
      int a = groups[left[i]];
      int b = groups[right[i]];
      if (a == b) {
        within[a] += weights[i];
      } else {
        from[ties] = a;
        to[ties] = b;
        heavy[ties++] = weights[i];
      }
    }
    return new TiedUnits(
        sizes,
        within,
        Arrays.copyOf(from, ties),
        Arrays.copyOf(to, ties),
        Arrays.copyOf(heavy, ties));
  }
}
