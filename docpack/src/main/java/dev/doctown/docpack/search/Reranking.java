package dev.doctown.docpack.search;

import dev.doctown.docpack.search.Regions.Region;
import dev.doctown.transforms.spi.PairScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the first regions of a ranking into the order of a model that reads query and region
 * together: file and text, as one. Equal scores keep the order of the ranking.
 */
final class Reranking {
  /** The first regions it orders, even if fewer are asked for. */
  static final int LEAST = 50;

  private final IndexReader index;
  private final PairScorer scorer;

  Reranking(IndexReader index, PairScorer scorer) {
    this.index = index;
    this.scorer = scorer;
  }

  /** The limits of the ranking, of which the best are kept. */
  static SearchLimits candidates(SearchLimits limits) {
    return limits.withHits(Math.max(LEAST, limits.hits()));
  }

  List<ReadRegion> best(String query, List<ReadRegion> candidates, SearchLimits limits) {
    List<Double> scores =
        scorer.score(
            query,
            candidates.stream()
                .map(
                    each ->
                        index.path(index.fileOf(each.region().bestChunk())) + "\n" + each.text())
                .toList());
    List<ReadRegion> scored = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Region region = candidates.get(i).region();
      scored.add(
          new ReadRegion(
              new Region(
                  region.firstChunk(), region.lastChunk(), region.bestChunk(), scores.get(i)),
              candidates.get(i).text()));
    }
    return scored.stream()
        .sorted(Comparator.comparingDouble((ReadRegion each) -> -each.region().score()))
        .limit(limits.hits())
        .toList();
  }
}
