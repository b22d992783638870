package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexReader.Definition;
import dev.doctown.docpack.search.TermTable.Term;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How well the names of definitions fit a query: the share of a name's parts that the query has,
 * times the share of the query that the name has to the power of 3/4, both weighed by the idf of
 * the parts in the index's words. {@code sendFile} fits "send a file to the client" better than
 * {@code sendFileFromCache} and than {@code client}.
 */
final class NameMatches {
  private static final double SHARE_OF_QUERY = 0.75;

  private final IndexReader index;
  private final TermTable words;
  private final Map<String, Double> query;
  private final Map<String, Double> idfs = new HashMap<>();
  private final double wholeQuery;

  /**
   * @param relatedWeight how much a word counts that the query has only by a related one
   */
  NameMatches(IndexReader index, Query query, double relatedWeight) {
    this.index = index;
    this.words = index.words();
    this.query = query.weightedTerms(relatedWeight);
    this.wholeQuery = query.terms().stream().mapToDouble(this::idf).sum();
  }

  /** The best of the definitions that start in the chunk and are no variables; from 0 to 1. */
  double ofChunk(int chunk) {
    double best = 0;
    for (int number = index.firstDefinition(chunk); number < index.endDefinition(chunk); number++) {
      Definition definition = index.definition(number);
      if (!definition.symbolClass().isVariable()) {
        best = Math.max(best, ofName(index.string(definition.name())));
      }
    }
    return best;
  }

  /** The stems of what the last name of a qualified one is made of. */
  static Set<String> stemsOf(String qualifiedName) {
    Set<String> stems = new LinkedHashSet<>();
    for (String part : Tokenizer.parts(lastName(qualifiedName))) {
      if (!StopWords.contains(part)) {
        stems.add(EnglishStemmer.stem(part));
      }
    }
    return stems;
  }

  private static String lastName(String qualifiedName) {
    int at = qualifiedName.length();
    while (at > 0
        && (Character.isLetterOrDigit(qualifiedName.charAt(at - 1))
            || qualifiedName.charAt(at - 1) == '_')) {
      at--;
    }
    return qualifiedName.substring(at);
  }

  private double ofName(String qualifiedName) {
    double all = 0;
    double matched = 0;
    for (String stem : stemsOf(qualifiedName)) {
      double idf = idf(stem);
      all += idf;
      matched += idf * query.getOrDefault(stem, 0.0);
    }
    return matched > 0
        ? matched / all * Math.pow(Math.min(1, matched / wholeQuery), SHARE_OF_QUERY)
        : 0;
  }

  private double idf(String stem) {
    return idfs.computeIfAbsent(
        stem,
        key -> {
          Term term = words.find(key);
          return LexicalScores.idf(index.chunks(), term == null ? 0 : term.documents());
        });
  }
}
