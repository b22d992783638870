package dev.doctown.transforms.core.subsystem;

/**
 * What a partition is judged by, in fixed point with {@value #BITS} binary digits: the modularity
 * of Newman and Girvan, and a prior for the number and evenness of clusters that is least for
 * {@code target} clusters of equal size. The sum over clusters of
 *
 * <pre>weight inside / all weight − (weight at its files / twice all weight)²
 *     − (its files / all files)² − 1 / target²</pre>
 */
final class Objective {
  static final int BITS = 28;
  static final long ONE = 1L << BITS;

  private final long weight;
  private final int files;
  private final long price;

  /**
   * @param weight of all pairs
   * @param files how many there are
   * @param target the number of clusters that there should be about, in hundredths
   */
  Objective(long weight, int files, long target) {
    this.weight = Math.max(1, weight);
    this.files = files;
    long share = ONE * 100 / target;
    this.price = square(share);
  }

  /**
   * What one cluster adds.
   *
   * @param inside weight of the pairs within it
   * @param degree weight at its files: pairs within it count twice
   */
  long of(long inside, long degree, int members) {
    return modularity(inside, degree) - square(members * ONE / files) - price;
  }

  /** What joining two clusters adds. */
  long ofJoining(long between, long degree, long otherDegree, long members, long otherMembers) {
    return between * ONE / weight
        - 2 * product(ends(degree), ends(otherDegree))
        - 2 * product(members * ONE / files, otherMembers * ONE / files)
        + price;
  }

  /** What one cluster adds to modularity alone. */
  long modularity(long inside, long degree) {
    return inside * ONE / weight - square(ends(degree));
  }

  /** What each further cluster costs. */
  long price() {
    return price;
  }

  private long ends(long degree) {
    return degree * (ONE / 2) / weight;
  }

  private static long square(long share) {
    return product(share, share);
  }

  private static long product(long left, long right) {
    return (left * right) >> BITS;
  }
}
