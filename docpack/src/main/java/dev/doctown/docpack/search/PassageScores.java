package dev.doctown.docpack.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Okapi BM25 of a few texts that stand in no index, with the words, stems and formula of the search
 * index.
 */
public final class PassageScores {
  private final List<Map<String, Integer>> frequencies;
  private final Map<String, Integer> documents;
  private final int[] lengths;
  private final double averageLength;

  private PassageScores(List<Map<String, Integer>> frequencies, int[] lengths) {
    this.frequencies = frequencies;
    this.lengths = lengths;
    this.documents = new HashMap<>();
    long total = 0;
    for (int passage = 0; passage < lengths.length; passage++) {
      frequencies.get(passage).keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
      total += lengths[passage];
    }
    this.averageLength = lengths.length == 0 ? 1 : (double) Math.max(1, total) / lengths.length;
  }

  /** Makes passages ready to be scored. */
  public static PassageScores of(List<String> passages) {
    List<Map<String, Integer>> frequencies = new ArrayList<>();
    int[] lengths = new int[passages.size()];
    for (int passage = 0; passage < lengths.length; passage++) {
      Map<String, Integer> counts = new HashMap<>();
      Tokenizer.forEachToken(
          passages.get(passage),
          token -> counts.merge(EnglishStemmer.stem(token), 1, Integer::sum));
      lengths[passage] = counts.values().stream().mapToInt(Integer::intValue).sum();
      frequencies.add(counts);
    }
    return new PassageScores(frequencies, lengths);
  }

  /** The stems of a text's tokens, each once, in order, without stop words. */
  public static List<String> terms(String text) {
    Set<String> terms = new LinkedHashSet<>();
    Tokenizer.forEachToken(
        text,
        token -> {
          if (!StopWords.contains(token)) {
            terms.add(EnglishStemmer.stem(token));
          }
        });
    return List.copyOf(terms);
  }

  /** What a term adds to the score of each passage, in their order. */
  public double[] of(String term) {
    double[] scores = new double[lengths.length];
    int withTerm = documents.getOrDefault(term, 0);
    if (withTerm == 0) {
      return scores;
    }
    double weight = LexicalScores.idf(lengths.length, withTerm) * (LexicalScores.K1 + 1);
    for (int passage = 0; passage < scores.length; passage++) {
      int frequency = frequencies.get(passage).getOrDefault(term, 0);
      double length = lengths[passage] / averageLength;
      scores[passage] =
          weight
              * frequency
              / (frequency + LexicalScores.K1 * (1 - LexicalScores.B + LexicalScores.B * length));
    }
    return scores;
  }

  /** How many passages have a term. */
  public int passagesWith(String term) {
    return documents.getOrDefault(term, 0);
  }
}
