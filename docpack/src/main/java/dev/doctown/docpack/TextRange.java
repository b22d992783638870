package dev.doctown.docpack;

import dev.doctown.transforms.spi.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive texts in bytewise order.
 *
 * @param from the first, inclusive; the empty text stands before all others
 * @param to the end, exclusive; null for no end
 */
public record TextRange(String from, @Nullable String to) {

  /** Just this text. */
  public static TextRange of(String text) {
    return new TextRange(text, text + "\u0000");
  }

  /** Whether the text is in the range. */
  public boolean contains(String text) {
    return intersects(text, text);
  }

  /** Whether a text from {@code least} to {@code most}, both inclusive, is in the range. */
  public boolean intersects(String least, String most) {
    return Utf8Order.INSTANCE.compare(most, from) >= 0
        && (to == null || Utf8Order.INSTANCE.compare(least, to) < 0);
  }
}
