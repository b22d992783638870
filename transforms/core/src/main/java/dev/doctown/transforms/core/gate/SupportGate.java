package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.core.gate.RegionRanking.Fit;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three states, by how far the cited lines are behind the best of the regions of the same file and
 * folder. Best or hardly behind: supported. Far behind: rejected. Between: unverified, as is a
 * sentence with too little prose to be placed. Words alone, without vectors, reject nothing, and
 * support only where half of them stand in the cited lines, as among few regions: what a sentence
 * is really about may be a region that it was not compared with.
 *
 * <p>Three and more sentences of one answer are judged together too, by the means of their scores:
 * where the cited lines are clearly behind by these, all of them are rejected.
 */
final class SupportGate {
  static final String NAME = "support";

  /** In thousandths of a score, of which the best region has about a thousand. */
  private static final long HARDLY = 150;

  private static final long CLEARLY = 300;
  private static final long FAR = 700;
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
    if (placed.size() >= FEWEST_TOGETHER && RegionRanking.behindTogether(placed) > CLEARLY) {
      return Collections.nCopies(claims.size(), Support.REJECTED);
    }
    return fits.stream().map(this::alone).toList();
  }

  private Support alone(Fit fit) {
    if (!canBePlaced(fit)) {
      return Support.UNVERIFIED;
    }
    if (fit.behind() > FAR && !wordsAlone) {
      return Support.REJECTED;
    }
    boolean doubtful = wordsAlone || fit.others() < FEWEST_OTHERS;
    boolean found = !doubtful || 2 * fit.found() >= fit.terms();
    return fit.behind() <= HARDLY && found ? Support.SUPPORTED : Support.UNVERIFIED;
  }

  private boolean canBePlaced(Fit fit) {
    return fit.terms() >= FEWEST_TERMS && (fit.found() > 0 || !wordsAlone);
  }
}
