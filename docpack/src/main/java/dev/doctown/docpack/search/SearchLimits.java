package dev.doctown.docpack.search;

/**
 * How much a search returns.
 *
 * @param hits most regions, at least 1
 * @param regionsOfFile most regions of one file, at least 1
 */
public record SearchLimits(int hits, int regionsOfFile) {
  /** Ten regions, up to three of a file. */
  public static final SearchLimits DEFAULT = new SearchLimits(10, 3);

  public SearchLimits {
    if (hits < 1 || regionsOfFile < 1) {
      throw new IllegalArgumentException(
          "limits must be at least 1: " + hits + " hits, " + regionsOfFile + " regions of a file");
    }
  }

  /** These limits with another number of regions. */
  public SearchLimits withHits(int most) {
    return new SearchLimits(most, regionsOfFile);
  }
}
