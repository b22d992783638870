package dev.doctown.docpack.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * NDCG@10 of a list of regions: the rank of a target is the place of the first region that hits it;
 * each of the first ten ranks that a target has gains 1 / log₂(rank + 1), once; divided by what as
 * many targets would gain at the first ranks.
 */
final class Ndcg {
  private static final int DEPTH = 10;

  private Ndcg() {}

  static double of(List<SearchHit> hits, List<RetrievalQuery.Target> targets) {
    Set<Integer> ranks = new TreeSet<>();
    for (RetrievalQuery.Target target : targets) {
      for (int rank = 1; rank <= Math.min(DEPTH, hits.size()); rank++) {
        if (target.isHitBy(hits.get(rank - 1))) {
          ranks.add(rank);
          break;
        }
      }
    }
    double ideal = 0;
    for (int rank = 1; rank <= Math.min(DEPTH, targets.size()); rank++) {
      ideal += gain(rank);
    }
    return ideal == 0 ? 0 : ranks.stream().mapToDouble(Ndcg::gain).sum() / ideal;
  }

  private static double gain(int rank) {
    return Math.log(2) / Math.log(rank + 1);
  }
}
