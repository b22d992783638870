package dev.doctown.docpack.search;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the terms of one chunk after another. */
final class ChunkTerms {
  static final int STEM_FREQUENCY = 4;
  static final int FOLDER_FREQUENCY = 2;
  static final int NAME_FREQUENCY = 2;

  /** Words whose stems are kept: some megabytes. */
  private static final int MOST_WORDS = 1 << 15;

  /** Stems by word as it stands there: a repository says the same words again and again. */
  private final Map<String, List<String>> stems = new HashMap<>();

  private final Map<String, Integer> ofPath = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private int length;

  void startFile(FileTraits traits) {
    ofPath.clear();
    count(traits.stem(), STEM_FREQUENCY, ofPath);
    count(traits.folder(), FOLDER_FREQUENCY, ofPath);
  }

  /** A chunk that nothing finds. */
  void startSilentChunk() {
    frequencies.clear();
    length = 0;
  }

  void startChunk(String content, List<SymbolRow> definitions, List<SymbolRow> scope) {
    frequencies.clear();
    frequencies.putAll(ofPath);
    count(content, 1, frequencies);
    Set<String> names = new LinkedHashSet<>();
    scope.forEach(symbol -> names.add(symbol.getName()));
    for (SymbolRow symbol : definitions) {
      if (!SymbolClass.of(symbol).isVariable()) {
        names.add(symbol.getName());
      }
    }
    names.forEach(name -> count(name, NAME_FREQUENCY, frequencies));
    length = frequencies.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<String, Integer> frequencies() {
    return frequencies;
  }

  /** Sum of the frequencies. */
  int length() {
    return length;
  }

  private void count(String text, int weight, Map<String, Integer> counts) {
    Tokenizer.forEachWord(
        text,
        word -> {
          for (String stem : stems(word)) {
            counts.merge(stem, weight, Integer::sum);
          }
        });
  }

  private List<String> stems(String word) {
    List<String> known = stems.get(word);
    if (known == null) {
      if (stems.size() == MOST_WORDS) {
        stems.clear();
      }
      known = Tokenizer.tokensOf(word).stream().map(EnglishStemmer::stem).toList();
      stems.put(word, known);
    }
    return known;
  }
}
