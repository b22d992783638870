package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.language.Language;
import dev.doctown.transforms.core.language.LanguageDetector;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what language a program is written, as far as the names that it may call go: languages whose
 * programs call each other's code are one.
 */
final class ProgramLanguage {
  /** Not known: it may be any. */
  static final String ANY = "";

  /** Of data, markup and text: no program. */
  static final String NONE = "none";

  /** The first of each stands for all. */
  private static final List<List<String>> KIN =
      List.of(
          List.of("C", "C++", "Objective-C", "Objective-C++"),
          List.of("Java", "Kotlin", "Scala", "Groovy"),
          List.of("JavaScript", "TypeScript", "Vue", "Svelte", "Astro"),
          List.of("C#", "F#", "Visual Basic .NET"),
          List.of("Erlang", "Elixir"));

  private static final Map<String, String> FIRST =
      KIN.stream()
          .flatMap(kin -> kin.stream().map(name -> Map.entry(name, kin.get(0))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private ProgramLanguage() {}

  /** Of a file, by Linguist's name of its language. */
  static String ofFile(@Nullable String language) {
    return language == null ? ANY : of(LanguageDetector.linguist().named(language), language);
  }

  /**
   * Of a block of a document.
   *
   * @param word what stands at its fence; blank where nothing does
   */
  static String ofBlock(String word) {
    String name = word.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return ANY;
    }
    LanguageDetector linguist = LanguageDetector.linguist();
    Language named = linguist.named(name);
    return of(named == null ? linguist.detect("block." + name, Map.of(), new byte[0]) : named, ANY);
  }

  private static String of(@Nullable Language language, String unknown) {
    if (language == null) {
      return unknown;
    }
    String name = language.group() == null ? language.name() : language.group();
    String first = FIRST.get(name);
    return first != null ? first : language.type() == Language.Type.PROGRAMMING ? name : NONE;
  }
}
