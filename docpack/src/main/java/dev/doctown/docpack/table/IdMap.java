package dev.doctown.docpack.table;

import dev.doctown.transforms.spi.Digests;
import java.util.HexFormat;

/**
 * Ids with a number each, in 20 bytes and a load of at most two thirds: for what holds all symbols
 * of a repository.
 *
 * <p>The first 128 bits of an id stand for it: ids and digests of the format are that long or
 * longer and random. Anything that is not hexadecimal is hashed first.
 */
public final class IdMap {
  public static final int ABSENT = -1;

  private long[] keys = new long[128];
  private int[] values = new int[64];
  private int size;

  /** Adds an id with a number that is not negative; false when it was there already. */
  public boolean add(String id, int value) {
    if (size * 3 >= values.length * 2) {
      grow();
    }
    String hex = hex(id);
    boolean added = put(high(hex), low(hex), value + 1);
    size += added ? 1 : 0;
    return added;
  }

  /** The number of an id, or {@link #ABSENT}. */
  public int get(String id) {
    String hex = hex(id);
    long high = high(hex);
    long low = low(hex);
    int slot = slot(high, low);
    while (values[slot] != 0) {
      if (keys[2 * slot] == high && keys[2 * slot + 1] == low) {
        return values[slot] - 1;
      }
      slot = (slot + 1) & (values.length - 1);
    }
    return ABSENT;
  }

  public boolean contains(String id) {
    return get(id) != ABSENT;
  }

  private boolean put(long high, long low, int value) {
    int slot = slot(high, low);
    while (values[slot] != 0) {
      if (keys[2 * slot] == high && keys[2 * slot + 1] == low) {
        return false;
      }
      slot = (slot + 1) & (values.length - 1);
    }
    keys[2 * slot] = high;
    keys[2 * slot + 1] = low;
    values[slot] = value;
    return true;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldValues.length * 2];
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != 0) {
        put(oldKeys[2 * i], oldKeys[2 * i + 1], oldValues[i]);
      }
    }
  }

  private int slot(long high, long low) {
    long mixed = (high ^ low) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32) & (values.length - 1);
  }

  private static String hex(String id) {
    boolean hexadecimal = id.length() >= 32 && id.length() % 2 == 0;
    for (int i = 0; hexadecimal && i < 32; i++) {
      hexadecimal = HexFormat.isHexDigit(id.charAt(i)) && !Character.isUpperCase(id.charAt(i));
    }
    return hexadecimal ? id : Digests.id(id);
  }

  private static long high(String hex) {
    return HexFormat.fromHexDigitsToLong(hex, 0, 16);
  }

  private static long low(String hex) {
    return HexFormat.fromHexDigitsToLong(hex, 16, 32);
  }
}
