package dev.doctown.docpack.search;

import dev.doctown.docpack.search.TermTable.Term;
import java.util.Map;

/** Okapi BM25 of every chunk, with the idf that is never negative. */
final class LexicalScores {
  static final double K1 = 1.2;
  static final double B = 0.75;

  private LexicalScores() {}

  /**
   * @param terms each with the weight of its score
   */
  static double[] of(IndexReader index, Map<String, Double> terms) {
    int chunks = index.chunks();
    double[] scores = new double[chunks];
    double averageLength = chunks == 0 ? 1 : (double) Math.max(1, index.header().tokens()) / chunks;
    TermTable words = index.words();
    for (Map.Entry<String, Double> word : terms.entrySet()) {
      Term term = words.find(word.getKey());
      if (term != null) {
        double weight = word.getValue() * idf(chunks, term.documents()) * (K1 + 1);
        words.visit(
            term,
            (chunk, frequency) -> {
              double length = index.lengthOf(chunk) / averageLength;
              scores[chunk] += weight * frequency / (frequency + K1 * (1 - B + B * length));
            });
      }
    }
    return scores;
  }

  /** Inverse document frequency: ln(1 + (N − n + 0.5) / (n + 0.5)). */
  static double idf(int documents, int withTerm) {
    return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));
  }
}
