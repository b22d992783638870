package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.core.gate.RegionRanking.Standing;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Three states, by where the cited lines stand among regions of the same file and folder. First, or
 * in the first five with a word that few others have: supported. Beyond the tenth place: rejected.
 * Between: unverified.
 *
 * <p>Three and more sentences of one answer are judged together too: where the mean of their places
 * is too far back, those that are not first are rejected and the others unverified.
 */
final class SupportGate {
  static final String NAME = "support";

  private static final int LAST_WITH_ANCHOR = 5;
  private static final int LAST_UNVERIFIED = 10;
  private static final int FEWEST_TERMS = 2;
  private static final int FEWEST_OTHERS = 4;
  private static final int FEWEST_TOGETHER = 3;
  private static final double FARTHEST_MEAN = 4;

  private final RegionRanking ranking;

  SupportGate(@Nullable TextEmbedder embedder) {
    this.ranking = new RegionRanking(embedder);
  }

  /** What the sentences of one answer are, in order. */
  List<Support> judge(List<CitedClaim> claims) {
    List<Standing> standings = claims.stream().map(ranking::standing).toList();
    boolean together =
        standings.size() < FEWEST_TOGETHER
            || standings.stream().mapToInt(Standing::rank).average().orElse(1) <= FARTHEST_MEAN;
    List<Support> judged = new ArrayList<>();
    for (Standing standing : standings) {
      Support alone = alone(standing);
      judged.add(
          together ? alone : alone == Support.SUPPORTED ? Support.UNVERIFIED : Support.REJECTED);
    }
    return judged;
  }

  private static Support alone(Standing standing) {
    if (standing.rank() > LAST_UNVERIFIED) {
      return Support.REJECTED;
    }
    if (standing.terms() < FEWEST_TERMS
        || (standing.others() < FEWEST_OTHERS && 2 * standing.found() < standing.terms())) {
      return Support.UNVERIFIED;
    }
    return standing.rank() == 1 || (standing.rank() <= LAST_WITH_ANCHOR && standing.anchored())
        ? Support.SUPPORTED
        : Support.UNVERIFIED;
  }
}
