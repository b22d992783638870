package dev.doctown.transforms.llama.binding;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * How many threads compute a step: all, or one while others want the processors. llama.cpp's
 * threads wait for each other in loops, some hundred times a step; where one of them is not running
 * the others burn its time, and a step of two threads takes up to a hundred times as long as of
 * one.
 *
 * <p>A step of all threads is slow when it takes longer than one thread needed for as many tokens;
 * where that is not known, three times as long as the quickest of its size did. After two small
 * slow steps, one that took ten times as long, or a large slow one, one thread computes for a
 * while; then all of them are tried on a small step, or a while later on any, and rest twice as
 * long if they are slow again. For one thread at a time.
 */
final class StepThreads {
  /** Tokens of a small step, on which nothing is lost if it is slow. */
  static final int SMALL = 8;

  private static final double SLOW = 3;
  private static final double HANGS = 10;
  private static final int SLOW_SMALL_STEPS = 2;
  private static final long SHORTEST_REST = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_REST = Duration.ofSeconds(10).toNanos();

  private final int all;
  private final LongSupplier clock;
  private final double[] quickest = new double[Integer.SIZE];
  private final double[] single = new double[Integer.SIZE];
  private int slowSteps;
  private boolean resting;
  private long rest = SHORTEST_REST;
  private long restEnds;

  /**
   * @param all threads there are
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  StepThreads(int all, LongSupplier clock) {
    this.all = all;
    this.clock = clock;
  }

  /** What a step of one token took with one thread and with all of them. */
  void learn(long ofOne, long ofAll) {
    single[1] = ofOne;
    quickest[1] = ofAll;
    if (ofAll > ofOne) {
      rest();
    }
  }

  /** How many compute the next step. */
  int next(int tokens) {
    long over = clock.getAsLong() - restEnds;
    boolean tried = over >= (tokens <= SMALL ? 0 : LONGEST_REST) && single[size(tokens)] > 0;
    return resting && !tried ? 1 : all;
  }

  /** What a step took. */
  void took(int threads, int tokens, long nanoseconds) {
    int size = size(tokens);
    double perToken = (double) nanoseconds / tokens;
    if (threads < all) {
      single[size] = perToken;
    } else if (resting) {
      tried(size, perToken);
    } else if (isSlow(size, perToken)) {
      slowSteps++;
      boolean hangs = quickest[size] > 0 && perToken > HANGS * quickest[size];
      if (tokens > SMALL || hangs || slowSteps == SLOW_SMALL_STEPS) {
        rest = SHORTEST_REST;
        rest();
      }
    } else {
      slowSteps = 0;
      quickest[size] = quickest[size] == 0 ? perToken : Math.min(quickest[size], perToken);
    }
  }

  private static int size(int tokens) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(tokens);
  }

  private boolean isSlow(int size, double perToken) {
    return single[size] > 0
        ? perToken > single[size]
        : quickest[size] > 0 && perToken > SLOW * quickest[size];
  }

  /** A long text makes steps longer: what all take where one takes longer is the new measure. */
  private void tried(int size, double perToken) {
    if (perToken > single[size]) {
      rest = Math.min(2 * rest, LONGEST_REST);
      rest();
    } else {
      Arrays.fill(quickest, 0);
      quickest[size] = perToken;
      resting = false;
      slowSteps = 0;
    }
  }

  private void rest() {
    resting = true;
    slowSteps = 0;
    restEnds = clock.getAsLong() + rest;
  }
}
