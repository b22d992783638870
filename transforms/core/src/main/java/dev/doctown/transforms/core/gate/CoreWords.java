package dev.doctown.transforms.core.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keywords and core names of languages, from the table beside this class. */
final class CoreWords {
  private static final String TABLE = "core-words.tsv";
  private static final Map<String, Set<String>> BY_LANGUAGE = read();

  private CoreWords() {}

  /** Whether the word belongs to the language itself; false for languages that are not known. */
  static boolean contains(@Nullable String language, String word) {
    return language != null && BY_LANGUAGE.getOrDefault(language, Set.of()).contains(word);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> words = new HashMap<>();
    try (InputStream in = CoreWords.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing in the jar");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(row -> words.put(row[0], Set.of(row[1].split(" "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
