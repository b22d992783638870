package dev.doctown.docpack.quality;

import java.util.Arrays;

/**
 * Claims of pages that what they name begins and ends at lines of a file, as numbers: a large
 * repository's symbol pages hold millions.
 *
 * <p>Names are kept as bits, see {@link Names}. A claim that is right is looked at no more, so that
 * many on one line cost little each.
 */
final class PlaceClaims {
  private static final byte BEGINS = 1;
  private static final byte ENDS = 2;

  private long[] first = new long[1024];
  private long[] last = new long[1024];
  private long[] names = new long[1024];
  private byte[] found = new byte[1024];
  private int size;
  private int[] byFirst = new int[0];
  private int[] byLast = new int[0];
  private int[] nextFirst = new int[0];
  private int[] nextLast = new int[0];

  /**
   * Adds a claim.
   *
   * @param first number of file and line where it begins
   * @param last number of file and line where it ends
   * @param names bits of what may be named there
   */
  void add(long first, long last, long names) {
    if (size == this.first.length) {
      this.first = Arrays.copyOf(this.first, 2 * size);
      this.last = Arrays.copyOf(this.last, 2 * size);
      this.names = Arrays.copyOf(this.names, 2 * size);
      this.found = Arrays.copyOf(this.found, 2 * size);
    }
    this.first[size] = first;
    this.last[size] = last;
    this.names[size] = names;
    size++;
  }

  /** Ends the adding. */
  void index() {
    int slots = Integer.highestOneBit(Math.max(size, 1)) * 2;
    byFirst = new int[slots];
    byLast = new int[slots];
    Arrays.fill(byFirst, -1);
    Arrays.fill(byLast, -1);
    nextFirst = new int[size];
    nextLast = new int[size];
    // The first claim first: facts come in the same order, so that each meets its claim soon.
    for (int claim = size - 1; claim >= 0; claim--) {
      int slot = slot(first[claim]);
      nextFirst[claim] = byFirst[slot];
      byFirst[slot] = claim;
      slot = slot(last[claim]);
      nextLast[claim] = byLast[slot];
      byLast[slot] = claim;
    }
  }

  /**
   * Takes a fact: every claim that names it and begins or ends where it does is right in that.
   *
   * @param name bits of its name; 0 when it has none
   */
  void fact(long begins, long ends, long name) {
    take(byFirst, nextFirst, first, begins, name, BEGINS);
    take(byLast, nextLast, last, ends, name, ENDS);
  }

  /** Marks the claims at a place that agree, and looks at them no more. */
  private void take(int[] heads, int[] next, long[] places, long place, long name, byte side) {
    int slot = slot(place);
    int before = -1;
    for (int claim = heads[slot]; claim >= 0; claim = next[claim]) {
      if (places[claim] != place || !agrees(claim, name)) {
        before = claim;
        continue;
      }
      found[claim] |= side;
      if (before < 0) {
        heads[slot] = next[claim];
      } else {
        next[before] = next[claim];
      }
    }
  }

  int size() {
    return size;
  }

  long first(int claim) {
    return first[claim];
  }

  long last(int claim) {
    return last[claim];
  }

  /** Whether facts begin and end where the claim does. */
  boolean holds(int claim) {
    return found[claim] == (BEGINS | ENDS);
  }

  private boolean agrees(int claim, long name) {
    return (names[claim] & name) == name;
  }

  private int slot(long key) {
    return Long.hashCode(key * 0x9E3779B97F4A7C15L) & (byFirst.length - 1);
  }
}
