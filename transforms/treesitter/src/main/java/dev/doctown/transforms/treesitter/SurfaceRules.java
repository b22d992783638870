package dev.doctown.transforms.treesitter;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a language says what a user can set and where a program begins: the data of {@code
 * settings.properties}.
 *
 * @param calls calls, annotations and constructions that say so
 * @param annotated whether annotations are among them
 * @param lookups objects whose members are environment variables, behind a {@code ^} where only
 *     imported ones are
 * @param options words that make an option of the string before them in a table
 * @param ignored beginnings of names that no user sets
 * @param tests beginnings of definitions that only test; nothing inside of them is a user's
 * @param folders whether the folders and the name of a file can make it a route
 * @param argumentVector what a file names that compares arguments of its own program with flags;
 *     empty where any file may
 * @param longestLookup length of the longest of the lookups and options
 * @param main what makes a file's main function
 */
record SurfaceRules(
    CallPatterns calls,
    boolean annotated,
    Set<String> lookups,
    Set<String> options,
    List<String> ignored,
    List<String> tests,
    boolean folders,
    String argumentVector,
    int longestLookup,
    MainRule main) {

  static SurfaceRules of(
      CallPatterns calls,
      Set<String> lookups,
      Set<String> options,
      List<String> ignored,
      List<String> tests,
      boolean folders,
      String argumentVector,
      MainRule main) {
    boolean annotated =
        calls.byName().values().stream().flatMap(List::stream).anyMatch(CallPattern::annotation);
    int longest =
        Stream.concat(lookups.stream(), options.stream()).mapToInt(String::length).max().orElse(0);
    return new SurfaceRules(
        calls, annotated, lookups, options, ignored, tests, folders, argumentVector, longest, main);
  }
}
