package dev.doctown.transforms.core.gate;

import dev.doctown.docpack.search.PassageScores;
import dev.doctown.transforms.spi.TextEmbedder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cited lines stand among regions of the same file and folder, by how well each fits the
 * prose of a sentence: BM25 as a share of the best, and the standard score of the cosine. Scores
 * are rounded to 1/1000; of equal ones the cited lines come last.
 */
final class RegionRanking {
  private static final double VECTORS = 0.4;

  /** Standard scores of good hits are about 4, which makes them comparable with a share of 1. */
  private static final double GOOD_STANDARD_SCORE = 4;

  private static final double THOUSANDTHS = 1000;

  /** Other regions that may have a term that tells the cited lines from them. */
  private static final int FEW = 2;

  private final @Nullable RegionVectors vectors;

  RegionRanking(@Nullable TextEmbedder embedder) {
    this.vectors = embedder == null ? null : new RegionVectors(embedder);
  }

  /**
   * Where the cited lines stand.
   *
   * @param rank from 1
   * @param others how many regions they were compared with
   * @param terms words of content in the prose
   * @param found how many of them stand in the cited lines
   * @param anchored whether one of them stands in the cited lines and in few others
   */
  record Standing(int rank, int others, int terms, int found, boolean anchored) {}

  Standing standing(CitedClaim claim) {
    String cited = claim.citedText();
    List<String> regions = new ArrayList<>();
    claim.task().getOthers().stream()
        .filter(other -> !other.strip().equals(cited.strip()))
        .forEach(regions::add);
    int own = regions.size();
    regions.add(cited);
    String prose = claim.wording().prose();
    List<String> terms = PassageScores.terms(prose);
    PassageScores passages = PassageScores.of(regions);
    double[] scores = new double[regions.size()];
    int found = 0;
    boolean anchored = false;
    for (String term : terms) {
      double[] ofTerm = passages.of(term);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += ofTerm[i];
      }
      if (ofTerm[own] > 0) {
        found++;
        anchored |= passages.passagesWith(term) <= FEW + 1;
      }
    }
    return new Standing(
        rank(combined(scores, prose, regions), own), own, terms.size(), found, anchored);
  }

  private double[] combined(double[] lexical, String prose, List<String> regions) {
    double highest = 0;
    for (double score : lexical) {
      highest = Math.max(highest, score);
    }
    double share = vectors == null ? 0 : VECTORS;
    double[] scores = new double[lexical.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = highest > 0 ? (1 - share) * lexical[i] / highest : 0;
    }
    if (vectors != null && !prose.isBlank()) {
      double[] cosines = standardScores(cosines(vectors, prose, regions));
      for (int i = 0; i < scores.length; i++) {
        scores[i] += share * cosines[i] / GOOD_STANDARD_SCORE;
      }
    }
    return scores;
  }

  private static double[] cosines(RegionVectors vectors, String prose, List<String> regions) {
    float[] query = vectors.ofQuery(prose);
    List<float[]> found = vectors.of(regions);
    double[] cosines = new double[found.size()];
    for (int i = 0; i < cosines.length; i++) {
      float[] vector = found.get(i);
      for (int component = 0; component < query.length; component++) {
        cosines[i] += (double) query[component] * vector[component];
      }
    }
    return cosines;
  }

  private static double[] standardScores(double[] values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    double[] scores = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scores[i] = deviation > 0 ? (values[i] - mean) / deviation : 0;
    }
    return scores;
  }

  private static int rank(double[] scores, int own) {
    long cited = Math.round(scores[own] * THOUSANDTHS);
    int rank = 1;
    for (int i = 0; i < own; i++) {
      rank += Math.round(scores[i] * THOUSANDTHS) >= cited ? 1 : 0;
    }
    return rank;
  }
}
