package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers sentences by their words, whatever their order, case, numbers and plurals: one that has
 * the words of another says nothing new, neither of the same subject nor of the next. Parameters,
 * results and exceptions may well mean the same. For one thread.
 */
public final class SaidBefore {
  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{Lo}");
  private static final int SHORTEST_PLURAL = 4;
  private static final Set<String> MAY_REPEAT = Set.of("parameter", "returns", "throws");

  private final Set<Set<String>> said = new HashSet<>();

  /**
   * Takes a sentence; true when it says nothing new.
   *
   * @param aspect as statements have it
   */
  public boolean repeats(String aspect, String text) {
    if (MAY_REPEAT.contains(aspect)) {
      return false;
    }
    Set<String> words = new TreeSet<>(Utf8Order.INSTANCE);
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(singular(matcher.group().toLowerCase(Locale.ROOT)));
    }
    return !words.isEmpty() && !said.add(words);
  }

  private static String singular(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
