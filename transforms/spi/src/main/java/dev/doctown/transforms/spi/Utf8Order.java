package dev.doctown.transforms.spi;

import java.io.Serializable;
import java.util.Comparator;

/**
 * The one order for everything doctown sorts: bytewise by UTF-8, which is the order of code points.
 *
 * <p>{@code String.compareTo} compares UTF-16 units and differs above U+FFFF.
 */
public enum Utf8Order implements Comparator<String>, Serializable {
  INSTANCE;

  @Override
  public int compare(String left, String right) {
    // Neighbours in a table often have the path in common.
    if (left.equals(right)) {
      return 0;
    }
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean aSurrogate = Character.isSurrogate(a);
        boolean bSurrogate = Character.isSurrogate(b);
        // Surrogates stand for code points above every other unit, so they sort last.
        return aSurrogate == bSurrogate ? Character.compare(a, b) : aSurrogate ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
