package dev.doctown.tests.calls;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;

/**
 * Where a call stands: the name of what is called, the last one of a qualified name.
 *
 * @param path path of the file in the corpus
 * @param startByte offset of the name
 */
record Call(String path, long startByte) implements Comparable<Call> {
  private static final Comparator<Call> ORDER =
      Comparator.comparing(Call::path, Utf8Order.INSTANCE).thenComparingLong(Call::startByte);

  @Override
  public int compareTo(Call other) {
    return ORDER.compare(this, other);
  }
}
