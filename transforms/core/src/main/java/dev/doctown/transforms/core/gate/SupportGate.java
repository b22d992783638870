package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.core.gate.RegionRanking.Fit;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three states, by where the cited lines stand among regions of the same file and folder. First, or
 * in the first three and hardly behind: supported. Beyond the fifteenth place: rejected. Between:
 * unverified, as is a sentence with too little prose to be placed.
 *
 * <p>Three and more sentences of one answer are judged together too, by the sums of their scores:
 * where the cited lines stand beyond the fourth place, all of them are rejected.
 */
final class SupportGate {
  static final String NAME = "support";

  private static final int LAST_HARDLY_BEHIND = 3;

  /** In thousandths of a score, of which the best region has about a thousand. */
  private static final long HARDLY = 50;

  private static final int LAST_UNVERIFIED = 15;
  private static final int LAST_TOGETHER = 4;
  private static final int FEWEST_TERMS = 2;
  private static final int FEWEST_OTHERS = 4;
  private static final int FEWEST_TOGETHER = 3;

  private final RegionRanking ranking;
  private final boolean wordsAlone;

  SupportGate(@Nullable TextEmbedder embedder) {
    this.ranking = new RegionRanking(embedder);
    this.wordsAlone = embedder == null;
  }

  /** What the sentences of one answer are, in order. */
  List<Support> judge(List<CitedClaim> claims) {
    List<Fit> fits = claims.stream().map(ranking::fit).toList();
    List<Fit> placed = fits.stream().filter(this::canBePlaced).toList();
    if (placed.size() >= FEWEST_TOGETHER && RegionRanking.rankTogether(placed) > LAST_TOGETHER) {
      return Collections.nCopies(claims.size(), Support.REJECTED);
    }
    return fits.stream().map(this::alone).toList();
  }

  private Support alone(Fit fit) {
    if (!canBePlaced(fit)) {
      return Support.UNVERIFIED;
    }
    if (fit.rank() > LAST_UNVERIFIED) {
      return Support.REJECTED;
    }
    boolean amongFew = fit.others() < FEWEST_OTHERS && 2 * fit.found() < fit.terms();
    boolean first = fit.rank() <= LAST_HARDLY_BEHIND && fit.behind() <= HARDLY;
    return first && !amongFew ? Support.SUPPORTED : Support.UNVERIFIED;
  }

  private boolean canBePlaced(Fit fit) {
    return fit.terms() >= FEWEST_TERMS && (fit.found() > 0 || !wordsAlone);
  }
}
