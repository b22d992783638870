package dev.doctown.transforms.core.gate;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Remembers sentences by their words, whatever their case and plurals: one that has the words of
 * another says nothing new. Parameters, results and exceptions may well mean the same. Memory: some
 * hundred bytes a sentence. For one thread.
 */
public final class SaidBefore {
  private static final String WORD = "\\p{Lu}?\\p{Ll}+|\\p{Lu}+(?!\\p{Ll})|\\p{Lo}";
  private static final int SHORTEST_PLURAL = 4;
  private static final int DIGITS_KEPT = 32;
  private static final Set<String> MAY_REPEAT = Set.of("parameter", "returns", "throws");

  private final Pattern word;
  private final Supplier<Collection<String>> collected;
  private final Set<String> said = new HashSet<>();

  private SaidBefore(String word, Supplier<Collection<String>> collected) {
    this.word = Pattern.compile(word);
    this.collected = collected;
  }

  /** Of sentences about one subject: neither the order of words nor numbers make one new. */
  public static SaidBefore ofOne() {
    return new SaidBefore(WORD, () -> new TreeSet<>(Utf8Order.INSTANCE));
  }

  /** Of sentences about several subjects: order and numbers may be what tells them apart. */
  public static SaidBefore ofMany() {
    return new SaidBefore(WORD + "|\\p{N}+", ArrayList::new);
  }

  /**
   * Takes a sentence; true when it says nothing new.
   *
   * @param aspect as statements have it
   */
  public boolean repeats(String aspect, String text) {
    if (MAY_REPEAT.contains(aspect)) {
      return false;
    }
    Collection<String> words = collected.get();
    Matcher matcher = word.matcher(text);
    while (matcher.find()) {
      words.add(singular(matcher.group().toLowerCase(Locale.ROOT)));
    }
    return !words.isEmpty()
        && !said.add(Digests.sha256(String.join(" ", words)).substring(0, DIGITS_KEPT));
  }

  private static String singular(String word) {
    boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
