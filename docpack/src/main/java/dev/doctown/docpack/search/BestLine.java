package dev.doctown.docpack.search;

import dev.doctown.docpack.search.TermTable.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The line of a text that has most of a query: the sum of the idf of the query's terms in it, each
 * once, related ones by their lesser weight.
 */
final class BestLine {
  private final Map<String, Double> weights = new HashMap<>();

  BestLine(IndexReader index, Query query, double relatedWeight) {
    TermTable words = index.words();
    query
        .weightedTerms(relatedWeight)
        .forEach(
            (term, weight) -> {
              Term found = words.find(term);
              if (found != null) {
                weights.put(term, weight * LexicalScores.idf(index.chunks(), found.documents()));
              }
            });
  }

  /** The first of the best lines; {@code first} where none has more of the query than it. */
  String of(String text, String first) {
    String best = first;
    double bestScore = score(first);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      double score = score(line);
      if (score > bestScore) {
        best = line;
        bestScore = score;
      }
    }
    return Snippets.ofLine(best);
  }

  private double score(String line) {
    Set<String> stems = new HashSet<>();
    Tokenizer.forEachToken(line, token -> stems.add(EnglishStemmer.stem(token)));
    return stems.stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
  }
}
