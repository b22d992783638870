package dev.doctown.docpack.search;

import dev.doctown.docpack.search.TermTable.Term;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the names of files have in common with a query. */
final class FileNameMatches {
  private static final double PREFIX = 0.7;
  private static final int SHORTEST_PREFIX = 3;
  private static final double SINGLE_WORD = 0.6;

  private final IndexReader index;

  FileNameMatches(IndexReader index) {
    this.index = index;
  }

  /**
   * For each file, the share of its subject's parts that are terms of the query, weighed by their
   * idf; a part counts 0.7 when only one begins with the other.
   */
  double[] ofParts(Query query) {
    double[] matched = new double[index.files()];
    double[] total = new double[index.files()];
    TermTable parts = index.parts();
    for (long block = 0; block < parts.blocks(); block++) {
      for (Term part : parts.block(block)) {
        double idf = LexicalScores.idf(index.files(), part.documents());
        double weight = weight(new String(part.letters(), StandardCharsets.UTF_8), query.terms());
        parts.visit(
            part,
            (file, frequency) -> {
              total[file] += idf * frequency;
              matched[file] += idf * frequency * weight;
            });
      }
    }
    for (int file = 0; file < matched.length; file++) {
      matched[file] = total[file] > 0 ? matched[file] / total[file] : 0;
    }
    return matched;
  }

  /**
   * For each file, 1 when two to four adjacent words of the query joined are its stem, 0.6 when one
   * word is; a plural s on either side does not matter.
   */
  double[] ofCompounds(Query query) {
    double[] scores = new double[index.files()];
    TermTable stems = index.stems();
    for (Map.Entry<String, Integer> compound : query.compounds().entrySet()) {
      String name = compound.getKey();
      double weight = compound.getValue() > 1 ? 1 : SINGLE_WORD;
      raise(stems, name, weight, scores);
      raise(stems, name + "s", weight, scores);
      if (name.endsWith("s")) {
        raise(stems, name.substring(0, name.length() - 1), weight, scores);
      }
    }
    return scores;
  }

  private static void raise(TermTable stems, String name, double weight, double[] scores) {
    Term stem = stems.find(name);
    if (stem != null) {
      stems.visit(stem, (file, frequency) -> scores[file] = Math.max(scores[file], weight));
    }
  }

  private static double weight(String part, List<String> terms) {
    double weight = 0;
    for (String term : terms) {
      if (term.equals(part)) {
        return 1;
      }
      boolean comparable = part.length() >= SHORTEST_PREFIX && term.length() >= SHORTEST_PREFIX;
      if (comparable && (term.startsWith(part) || part.startsWith(term))) {
        weight = PREFIX;
      }
    }
    return weight;
  }
}
