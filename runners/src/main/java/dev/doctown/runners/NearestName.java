package dev.doctown.runners;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of some names is meant by a word that is none of them: one that begins with the word, or
 * else the one with the fewest slips, up to a third of the word's letters. Upper and lower case and
 * leading hyphens do not matter.
 */
final class NearestName {
  /** Shorter words begin too many names. */
  private static final int SHORTEST_BEGINNING = 3;

  private NearestName() {}

  static @Nullable String of(String word, Collection<String> names) {
    String typed = letters(word);
    return names.stream()
        .filter(name -> begins(typed, name) || slips(typed, name) <= typed.length() / 3)
        .min(
            Comparator.comparing((String name) -> !begins(typed, name))
                .thenComparingInt(name -> slips(typed, name))
                .thenComparing(Utf8Order.INSTANCE))
        .orElse(null);
  }

  private static boolean begins(String typed, String name) {
    return typed.length() >= SHORTEST_BEGINNING && letters(name).startsWith(typed);
  }

  private static int slips(String typed, String name) {
    return EditDistance.between(typed, letters(name));
  }

  private static String letters(String name) {
    return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }
}
