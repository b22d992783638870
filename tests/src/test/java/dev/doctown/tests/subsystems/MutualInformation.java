package dev.doctown.tests.subsystems;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much two groupings of the same things say of each other beyond chance: adjusted mutual
 * information (Vinh, Epps and Bailey 2010) under the permutation model, normalised by the mean of
 * the two entropies. 1 for equal groupings, about 0 for independent ones.
 */
final class MutualInformation {
  private final int[] left;
  private final int[] right;
  private final Map<Long, Integer> cells = new HashMap<>();
  private final double[] logFactorials;
  private final int size;

  private MutualInformation(List<?> one, List<?> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(one.size() + " and " + other.size() + " things");
    }
    this.size = one.size();
    int[] rows = numbered(one);
    int[] columns = numbered(other);
    this.left = counts(rows);
    this.right = counts(columns);
    for (int i = 0; i < size; i++) {
      cells.merge(((long) rows[i] << Integer.SIZE) | columns[i], 1, Integer::sum);
    }
    this.logFactorials = new double[size + 1];
    for (int n = 2; n <= size; n++) {
      logFactorials[n] = logFactorials[n - 1] + Math.log(n);
    }
  }

  /** The adjusted mutual information of two lists of groups, thing by thing. */
  static double adjusted(List<?> one, List<?> other) {
    MutualInformation information = new MutualInformation(one, other);
    boolean trivial =
        information.left.length == information.right.length
            && (information.left.length <= 1 || information.left.length == information.size);
    if (trivial) {
      return 1;
    }
    double expected = information.expected();
    double mean =
        (information.entropy(information.left) + information.entropy(information.right)) / 2;
    return (information.observed() - expected) / (mean - expected);
  }

  private static int[] numbered(List<?> groups) {
    Map<Object, Integer> numbers = new HashMap<>();
    List<Integer> numbered = new ArrayList<>();
    for (Object group : groups) {
      int next = numbers.size();
      Integer known = numbers.putIfAbsent(Objects.requireNonNull(group), next);
      numbered.add(known == null ? next : known);
    }
    return numbered.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] counts(int[] numbers) {
    int groups = 0;
    for (int number : numbers) {
      groups = Math.max(groups, number + 1);
    }
    int[] counts = new int[groups];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts;
  }

  private double entropy(int[] counts) {
    double entropy = 0;
    for (int count : counts) {
      entropy -= (double) count / size * Math.log((double) count / size);
    }
    return entropy;
  }

  private double observed() {
    double sum = 0;
    for (Map.Entry<Long, Integer> cell : cells.entrySet()) {
      int a = left[(int) (cell.getKey() >> Integer.SIZE)];
      int b = right[(int) (long) cell.getKey()];
      sum += information(cell.getValue(), a, b);
    }
    return sum;
  }

  private double information(int both, int a, int b) {
    return (double) both / size * Math.log((double) size * both / ((double) a * b));
  }

  /** The mean over all ways to deal the things out to groups of the same sizes. */
  private double expected() {
    double sum = 0;
    for (int a : left) {
      for (int b : right) {
        for (int both = Math.max(1, a + b - size); both <= Math.min(a, b); both++) {
          double log =
              logFactorials[a]
                  + logFactorials[b]
                  + logFactorials[size - a]
                  + logFactorials[size - b]
                  - logFactorials[size]
                  - logFactorials[both]
                  - logFactorials[a - both]
                  - logFactorials[b - both]
                  - logFactorials[size - a - b + both];
          sum += information(both, a, b) * Math.exp(log);
        }
      }
    }
    return sum;
  }
}
