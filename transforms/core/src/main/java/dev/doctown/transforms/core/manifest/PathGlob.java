package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * A pattern of folders as package managers write it: {@code *} is a part of one name, {@code **}
 * any number of folders. A name that begins with a dot is matched only by a pattern that does too.
 * The time is bounded by the product of the lengths, whatever the pattern.
 */
final class PathGlob {
  private final List<String> pattern;

  PathGlob(String pattern) {
    this.pattern = segments(pattern);
  }

  boolean matches(String folder) {
    return wild(
        pattern, segments(folder), "**"::equals, name -> !name.startsWith("."), PathGlob::isNameOf);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/")).stream()
        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
        .toList();
  }

  private static boolean isNameOf(String pattern, String name) {
    if (name.startsWith(".") && !pattern.startsWith(".")) {
      return false;
    }
    List<Integer> characters = name.chars().boxed().toList();
    return wild(
        pattern.chars().boxed().toList(),
        characters,
        each -> each == '*',
        each -> true,
        Integer::equals);
  }

  /** Greedy, going back to the last wildcard alone, which is enough for patterns of this kind. */
  private static <T> boolean wild(
      List<T> pattern,
      List<T> text,
      Predicate<T> isWildcard,
      Predicate<T> mayBeSwallowed,
      BiPredicate<T, T> matches) {
    int at = 0;
    int wildcard = -1;
    int swallowed = 0;
    int i = 0;
    while (i < text.size()) {
      if (at < pattern.size() && isWildcard.test(pattern.get(at))) {
        wildcard = at++;
        swallowed = i;
      } else if (at < pattern.size() && matches.test(pattern.get(at), text.get(i))) {
        at++;
        i++;
      } else if (wildcard >= 0 && mayBeSwallowed.test(text.get(swallowed))) {
        at = wildcard + 1;
        i = ++swallowed;
      } else {
        return false;
      }
    }
    while (at < pattern.size() && isWildcard.test(pattern.get(at))) {
      at++;
    }
    return at == pattern.size();
  }
}
