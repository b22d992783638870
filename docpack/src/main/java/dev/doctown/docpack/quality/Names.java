package dev.doctown.docpack.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of names as bits, two for each word: whether a text has a name's words is told without
 * keeping the text, wrongly with odds of a few in a hundred.
 */
final class Names {
  /** Of a text that may have any name. */
  static final long ANY = -1;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+");

  private Names() {}

  /** The bits of all words of a text; 0 when it has none. */
  static long of(String text) {
    long bits = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int hash = word.group().hashCode() * 0x9E3779B9;
      bits |= 1L << (hash >>> 26) | 1L << (hash >>> 20 & 63);
    }
    return bits;
  }
}
