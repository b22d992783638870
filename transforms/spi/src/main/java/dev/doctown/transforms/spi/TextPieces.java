package dev.doctown.transforms.spi;

import java.util.ArrayList;
import java.util.List;

/** Prepares text for the native tokenizer: no huge strings, no half characters. */
public final class TextPieces {
  /** Longest string, in UTF-16 units, that is handed to the tokenizer at once. */
  public static final int MAX_LENGTH = 1 << 16;

  private TextPieces() {}

  /**
   * Cuts a text into pieces of at most {@link #MAX_LENGTH}, each before the last white space that a
   * word follows; a tokenizer that never joins words across white space gives the same tokens for
   * the pieces as for the whole. Without such a place in its second half a piece ends at the limit,
   * never within a surrogate pair.
   */
  public static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > MAX_LENGTH) {
      int to = cut(text, from);
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  private static int cut(String text, int from) {
    int limit = from + MAX_LENGTH;
    for (int i = limit; i > from + MAX_LENGTH / 2; i--) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
        return i - 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  /** The text with each unpaired surrogate replaced by U+FFFD: native code reads UTF-8. */
  public static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      if (mended == null) {
        mended = new StringBuilder(text);
      }
      mended.setCharAt(i, '\uFFFD');
    }
    return mended == null ? text : mended.toString();
  }
}
