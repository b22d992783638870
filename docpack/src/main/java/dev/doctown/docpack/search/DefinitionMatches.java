package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.Definition;
import dev.doctown.docpack.search.TermTable.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Definitions whose names a query has: what they add to their files, and which chunk they are in.
 */
final class DefinitionMatches {
  private static final int MOST_FILES_OF_A_WORD = 3;
  private static final double MOST_OF_WORDS = 2;
  private static final double OUTER_PART = 0.3;

  private final IndexReader index;
  private final TermTable names;

  DefinitionMatches(IndexReader index) {
    this.index = index;
    this.names = index.names();
  }

  /**
   * For each file, the weights of definitions named by a single word of the query, divided by the
   * number of files that define the word; words that more than three files define say nothing.
   */
  double[] ofWords(Query query) {
    double[] scores = new double[index.files()];
    for (Map.Entry<String, Integer> word : query.compounds().entrySet()) {
      if (word.getValue() == 1) {
        Map<Integer, Double> best = bestByFile(word.getKey());
        if (best.size() <= MOST_FILES_OF_A_WORD) {
          best.forEach(
              (file, weight) -> {
                if (weight >= SymbolClass.FUNCTION.weight()) {
                  scores[file] = Math.min(MOST_OF_WORDS, scores[file] + weight / best.size());
                }
              });
        }
      }
    }
    return scores;
  }

  /** For each file, the weight of its best definition of the identifier that the query is. */
  double[] ofIdentifier(Query query) {
    double[] scores = new double[index.files()];
    int last = query.identifier().size() - 1;
    for (int i = 0; i <= last; i++) {
      double factor = i == last ? 1 : OUTER_PART;
      bestByFile(query.identifier().get(i))
          .forEach((file, weight) -> scores[file] = Math.max(scores[file], factor * weight));
    }
    return scores;
  }

  /** The definitions of the identifier's last part, by number. */
  List<Integer> definitionsOf(Query query) {
    return query.isIdentifier()
        ? numbers(query.identifier().get(query.identifier().size() - 1))
        : List.of();
  }

  private Map<Integer, Double> bestByFile(String name) {
    Map<Integer, Double> best = new HashMap<>();
    for (int number : numbers(name)) {
      Definition definition = index.definition(number);
      best.merge(index.fileOf(definition.chunk()), definition.weight(), Math::max);
    }
    return best;
  }

  private List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    Term term = names.find(name);
    if (term != null) {
      names.visit(term, (number, frequency) -> numbers.add(number));
    }
    return numbers;
  }
}
