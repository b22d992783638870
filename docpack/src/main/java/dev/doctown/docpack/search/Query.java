package dev.doctown.docpack.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query taken apart.
 *
 * @param terms stemmed tokens, each once, without stop words unless there is nothing else; at most
 *     {@value #MOST_TERMS}
 * @param related stems of words related to the query's, without its terms; none for an identifier
 * @param words the words in lower case, each once
 * @param compounds adjacent words joined, none of them a stop word of several letters, with how
 *     many they are: one (of three characters and more) to four
 * @param identifier the parts of the query between {@code ::}, {@code .}, {@code #}, {@code ->} or
 *     {@code /}, normalised, when the whole query is one identifier; else empty
 */
record Query(
    List<String> terms,
    List<String> related,
    Set<String> words,
    Map<String, Integer> compounds,
    List<String> identifier) {
  static final int MOST_TERMS = 256;
  private static final int LONGEST_IDENTIFIER = 200;
  private static final int LONGEST_COMPOUND = 4;
  private static final int SHORTEST_SINGLE = 3;
  private static final String NAME = "[\\p{L}\\p{M}\\p{N}_$]";
  private static final String SEPARATOR = "(?:::|\\.|#|->|/)";
  private static final Pattern IDENTIFIER =
      Pattern.compile("[\\p{L}_$@]" + NAME + "*(?:" + SEPARATOR + NAME + "+)*[?!]?(?:\\(\\))?");
  private static final Pattern SEPARATORS = Pattern.compile(SEPARATOR);

  static Query of(String text) {
    List<String> words = new ArrayList<>();
    Tokenizer.words(text).forEach(word -> words.add(Tokenizer.normalized(word)));
    words.removeIf(String::isEmpty);
    List<String> terms = terms(text);
    List<String> identifier = identifier(text.strip());
    return new Query(
        terms,
        identifier.isEmpty() ? related(text, terms) : List.of(),
        Set.copyOf(words),
        compounds(words),
        identifier);
  }

  /** The terms with weight 1 and the related ones with a lesser weight; 0 leaves them out. */
  Map<String, Double> weightedTerms(double relatedWeight) {
    Map<String, Double> weighted = new LinkedHashMap<>();
    terms.forEach(term -> weighted.put(term, 1.0));
    if (relatedWeight > 0) {
      related.forEach(term -> weighted.put(term, relatedWeight));
    }
    return weighted;
  }

  boolean isIdentifier() {
    return !identifier.isEmpty();
  }

  private static List<String> terms(String text) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> meaningful = new LinkedHashSet<>();
    Tokenizer.forEachToken(
        text,
        token -> {
          if (all.size() < MOST_TERMS) {
            String stem = EnglishStemmer.stem(token);
            all.add(stem);
            if (!StopWords.contains(token)) {
              meaningful.add(stem);
            }
          }
        });
    return List.copyOf(meaningful.isEmpty() ? all : meaningful);
  }

  /** Stop words have related ones too: one's own is a custom one. */
  private static List<String> related(String text, List<String> terms) {
    Set<String> related = new LinkedHashSet<>();
    Tokenizer.forEachToken(
        text,
        token -> {
          if (related.size() < MOST_TERMS) {
            related.addAll(RelatedWords.of(token));
          }
        });
    terms.forEach(related::remove);
    return List.copyOf(related);
  }

  private static Map<String, Integer> compounds(List<String> words) {
    Map<String, Integer> compounds = new HashMap<>();
    int last = Math.min(words.size(), MOST_TERMS);
    for (int from = 0; from < last; from++) {
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < Math.min(last, from + LONGEST_COMPOUND); to++) {
        if (isSeparator(words.get(to))) {
          break;
        }
        joined.append(words.get(to));
        if (to > from || joined.length() >= SHORTEST_SINGLE) {
          compounds.merge(joined.toString(), to - from + 1, Math::max);
        }
      }
    }
    return Map.copyOf(compounds);
  }

  /** Whether a word stands between names; single letters are parts of names too: I/O. */
  private static boolean isSeparator(String word) {
    return StopWords.contains(word) && word.length() > 1;
  }

  private static List<String> identifier(String text) {
    if (text.length() > LONGEST_IDENTIFIER || !IDENTIFIER.matcher(text).matches()) {
      return List.of();
    }
    return SEPARATORS
        .splitAsStream(text)
        .map(Tokenizer::normalized)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
