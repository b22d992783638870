package dev.doctown.transforms.core.history;

import dev.doctown.transforms.spi.Utf8Order;

/**
 * Two files that change together. Only commits of at most {@link
 * HistoryCollector#MOST_PAIRED_FILES} files are evidence: what a larger one touches has a licence
 * header in common, not a purpose.
 *
 * @param left path of the one that comes first in {@link Utf8Order}
 * @param right path of the other
 * @param together how many such commits changed both
 * @param changes how many such commits changed the one that changes less often
 */
public record FilePair(String left, String right, int together, int changes) {
  /** How many of the changes of the rarer file were made together with the other, in percent. */
  public int confidence() {
    return FileHistory.percent(together, changes);
  }
}
