package dev.doctown.docpack.search;

import dev.doctown.docpack.search.TermTable.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The line of a text that shows most of a query: the sum of the idf of the query's terms in what is
 * shown of it, each once, related ones by their lesser weight.
 */
final class BestLine {
  /** In the order of the query: sums of equal terms are equal. */
  private final Map<String, Double> weights = new LinkedHashMap<>();

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

  /**
   * The first of the best lines as it is shown; {@code first}, which is a snippet, where none has
   * more of the query than it.
   */
  String of(String text, String first) {
    String best = first;
    double bestScore = score(first);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String shown = Snippets.ofLine(line);
      double score = score(shown);
      if (score > bestScore) {
        best = shown;
        bestScore = score;
      }
    }
    return best;
  }

  private double score(String line) {
    Set<String> stems = new HashSet<>();
    Tokenizer.forEachToken(line, token -> stems.add(EnglishStemmer.stem(token)));
    double sum = 0;
    for (Map.Entry<String, Double> term : weights.entrySet()) {
      sum += stems.contains(term.getKey()) ? term.getValue() : 0;
    }
    return sum;
  }
}
