package dev.doctown.docpack.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a project's name and description that are about as much as a subject has. */
record TellingWords(Set<String> words) {
  private static final int SHORTEST = 4;
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words that any text of a project may have. */
  private static final Set<String> COMMON =
      Set.of(
          "about", "also", "another", "based", "build", "built", "code", "does", "each", "easy",
          "every", "fast", "files", "from", "have", "into", "like", "make", "makes", "many", "more",
          "most", "open", "other", "over", "people", "project", "simple", "some", "source", "such",
          "that", "their", "them", "then", "these", "they", "this", "those", "used", "using",
          "version", "very", "want", "well", "what", "when", "where", "which", "will", "with",
          "without", "work", "works", "your");

  static TellingWords of(String name, String description) {
    return new TellingWords(
        Stream.concat(of(name), of(description))
            .filter(word -> !COMMON.contains(word))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a text has one of the words. */
  boolean isNamedIn(String text) {
    return of(text).anyMatch(words::contains);
  }

  private static Stream<String> of(String text) {
    return BREAK
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST);
  }
}
