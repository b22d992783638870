package dev.doctown.transforms.core.chunk;

/**
 * How large chunks are, in non-whitespace characters: at most {@code largest}, and a scrap more
 * where a neighbour takes one in.
 *
 * <p>A scrap has less than 15 hundredths of the largest size.
 */
record ChunkBudget(int largest) {
  private static final int SCRAP_PERCENT = 15;

  /** A run of this many hundredths of a chunk ends before a definition, even if it would fit. */
  private static final int FULL_ENOUGH_PERCENT = 40;

  boolean fits(int size) {
    return size <= largest;
  }

  /** Whether two sizes go together: a scrap may exceed the largest size by as much. */
  boolean fits(int one, int other) {
    int size = one + other;
    return fits(size)
        || ((isScrap(one) || isScrap(other)) && size <= largest + percent(SCRAP_PERCENT));
  }

  boolean isScrap(int size) {
    return size < percent(SCRAP_PERCENT);
  }

  boolean isFullEnough(int size) {
    return size * 100L > (long) largest * FULL_ENOUGH_PERCENT;
  }

  private int percent(int hundredths) {
    return (int) ((long) largest * hundredths / 100);
  }
}
