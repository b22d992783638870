package dev.doctown.transforms.git;

/**
 * How much work the comparing of commits may cost: bytes read and steps taken, never time, so that
 * the result is the same on every machine.
 */
final class WorkBudget {
  /** The budget is spent. */
  static final class SpentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("the budget is spent");
    }
  }

  private long left;

  WorkBudget(long units) {
    left = units;
  }

  /**
   * Takes the price of work that is about to be done, or that was done within a bound.
   *
   * @throws SpentException when there is not as much left
   */
  void charge(long units) {
    left -= units;
    if (left < 0) {
      throw new SpentException();
    }
  }
}
