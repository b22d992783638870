package dev.doctown.transforms.core.documentation;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.analysis.FileContent;
import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passages of code that show what a subsystem does: of its central functions those that are most
 * like all of them together, by the cosine between the words of a passage and how many passages
 * have each word. Words are counted and no vectors compared: the last bits of vectors differ
 * between machines, and a prompt is a key.
 */
final class TypicalCode {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final int SHORTEST_WORD = 3;

  /** Keeps the quotient of two small counts apart from others in whole numbers. */
  private static final long PRECISION = 1_000;

  /** Of ten passages those that have a word which tells none from the others. */
  private static final int COMMON_TENTHS = 8;

  /** Shorter ones hand something on and show nothing. */
  private static final int LEAST_LINES = 3;

  /** The beginning of a function. */
  record Passage(SymbolRow symbol, Region region) {}

  private TypicalCode() {}

  /** The first passages of functions by their ids, without comments; not of what is no function. */
  static Map<String, Passage> read(LevelSources sources, Collection<SymbolRow> symbols)
      throws IOException {
    Map<String, List<SymbolRow>> byFile = new HashMap<>();
    for (SymbolRow symbol : symbols) {
      if (ChosenSymbols.isFunction(symbol)) {
        byFile.computeIfAbsent(symbol.getPath(), path -> new ArrayList<>()).add(symbol);
      }
    }
    Map<String, Passage> passages = new HashMap<>();
    try (RowIterator<FileContent> files =
        sources.view().contents(file -> byFile.containsKey(file.getPath()))) {
      while (files.hasNext()) {
        FileContent file = files.next();
        List<String> lines = file.text().lines().toList();
        for (SymbolRow symbol : byFile.getOrDefault(file.file().getPath(), List.of())) {
          SourceRegions.of(lines, symbol.getStartLine(), symbol.getEndLine(), symbol.getLanguage())
              .stream()
              .findFirst()
              .filter(region -> region.text().lines().count() >= LEAST_LINES)
              .ifPresent(region -> passages.put(symbol.getSymbolId(), new Passage(symbol, region)));
        }
      }
    }
    return passages;
  }

  /** The most typical of some passages, the best first. */
  static List<Passage> most(Collection<Passage> passages, int most) {
    Map<Passage, Set<String>> words = new HashMap<>();
    Map<String, Integer> frequencies = new HashMap<>();
    for (Passage passage : passages) {
      Set<String> own = words(passage.region().text());
      words.put(passage, own);
      own.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    // Keywords, and what all of them are about, are no likeness.
    words
        .values()
        .forEach(
            own ->
                own.removeIf(
                    word ->
                        passages.size() > 2
                            && frequencies.getOrDefault(word, 0) * 10
                                >= passages.size() * COMMON_TENTHS));
    Map<Passage, Long> likeness = new HashMap<>();
    words.forEach(
        (passage, own) -> {
          // What only this passage says makes it no more like the others.
          long shared = own.stream().mapToLong(word -> frequencies.getOrDefault(word, 1) - 1).sum();
          likeness.put(passage, own.isEmpty() ? 0 : shared * shared * PRECISION / own.size());
        });
    return passages.stream()
        .sorted(
            Comparator.comparingLong((Passage passage) -> -likeness.getOrDefault(passage, 0L))
                .thenComparing(passage -> passage.symbol().getPath(), Utf8Order.INSTANCE)
                .thenComparingInt(passage -> passage.region().start())
                .thenComparing(passage -> passage.symbol().getSymbolId(), Utf8Order.INSTANCE))
        .limit(most)
        .toList();
  }

  private static Set<String> words(String code) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(code)) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
