package dev.doctown.transforms.core.gate;

import dev.doctown.docpack.search.PassageScores;
import dev.doctown.schemas.flow.DocumentationTask;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the cited lines stand among regions of the same file and folder, by how well each fits the
 * prose of a sentence: BM25 as a share of the best, and the standard score of the cosine. Scores
 * are rounded to 1/1000.
 *
 * <p>No word decides alone: the one that speaks most for the cited lines counts no more for them
 * than the next. A name of the lines that was appended to a sentence would else lift it.
 */
final class RegionRanking {
  private static final double VECTORS = 0.6;

  /** Standard scores of good hits are about 4, which makes them comparable with a share of 1. */
  private static final double GOOD_STANDARD_SCORE = 4;

  private static final double THOUSANDTHS = 1000;

  /** As much of a region is embedded: its beginning says what it is. */
  private static final int EMBEDDED = 700;

  private final @Nullable RegionVectors vectors;

  RegionRanking(@Nullable TextEmbedder embedder) {
    this.vectors = embedder == null ? null : new RegionVectors(embedder);
  }

  /**
   * How well a sentence fits the cited lines and the other regions.
   *
   * @param scores of the other regions in their order, then of the cited lines
   * @param terms words of content in the prose
   * @param found how many of them stand in the cited lines
   */
  record Fit(double[] scores, int terms, int found) {
    /** How many regions the cited lines are compared with. */
    int others() {
      return scores.length - 1;
    }

    /** How far the cited lines are behind the best region, in thousandths. */
    long behind() {
      return RegionRanking.behind(scores);
    }
  }

  /** How far the cited lines are behind the best region by the sums of scores, for each of them. */
  static long behindTogether(List<Fit> fits) {
    double[] sums = new double[fits.get(0).scores().length];
    for (Fit fit : fits) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += fit.scores()[i] / fits.size();
      }
    }
    return behind(sums);
  }

  Fit fit(CitedClaim claim) {
    List<String> regions = new ArrayList<>(others(claim.task()));
    int own = regions.size();
    regions.add(claim.citedText());
    String prose = claim.wording().prose();
    List<String> terms = PassageScores.terms(prose);
    PassageScores passages = PassageScores.of(regions);
    List<double[]> ofTerms = new ArrayList<>();
    int found = 0;
    for (String term : terms) {
      double[] ofTerm = passages.of(term);
      ofTerms.add(ofTerm);
      found += ofTerm[own] > 0 ? 1 : 0;
    }
    return new Fit(combined(sums(ofTerms, regions.size()), prose, regions), terms.size(), found);
  }

  private static double[] sums(List<double[]> ofTerms, int regions) {
    int strongest = -1;
    double most = 0;
    double next = 0;
    for (int i = 0; i < ofTerms.size(); i++) {
      double lead = lead(ofTerms.get(i));
      if (lead > most) {
        strongest = i;
        next = most;
        most = lead;
      } else {
        next = Math.max(next, lead);
      }
    }
    double[] sums = new double[regions];
    for (int i = 0; i < ofTerms.size(); i++) {
      double share = i == strongest ? next / most : 1;
      for (int region = 0; region < regions; region++) {
        sums[region] += share * ofTerms.get(i)[region];
      }
    }
    return sums;
  }

  /** How much more a term says for the cited lines than for any other region. */
  private static double lead(double[] ofTerm) {
    int own = ofTerm.length - 1;
    double best = 0;
    for (int i = 0; i < own; i++) {
      best = Math.max(best, ofTerm[i]);
    }
    return ofTerm[own] - best;
  }

  /** Without overloads of the subject, of which the same is true, and without what was shown. */
  private static List<String> others(DocumentationTask task) {
    Set<String> shown =
        task.getParts().stream().map(part -> part.getText().strip()).collect(Collectors.toSet());
    String name = Words.last(task.getName());
    Pattern declared =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}_$.])" + Pattern.quote(name) + "\\s*(?:<[^<>]*>\\s*)?\\(");
    return task.getOthers().stream()
        .filter(other -> !shown.contains(other.strip()))
        .filter(other -> name.isEmpty() || !declared.matcher(Declaration.of(other).header()).find())
        .toList();
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
    List<float[]> found = vectors.of(regions.stream().map(RegionRanking::beginning).toList());
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

  private static String beginning(String region) {
    return region.length() <= EMBEDDED
        ? region
        : TextPieces.wellFormed(region.substring(0, EMBEDDED));
  }

  private static long behind(double[] scores) {
    return thousandths(Arrays.stream(scores).max().orElse(0))
        - thousandths(scores[scores.length - 1]);
  }

  private static long thousandths(double score) {
    return Math.round(score * THOUSANDTHS);
  }
}
