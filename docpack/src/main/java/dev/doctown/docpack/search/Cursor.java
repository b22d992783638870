package dev.doctown.docpack.search;

import java.util.Arrays;

/** Reads numbers from bytes of a section; whatever does not fit is {@code PACK_CORRUPT}. */
final class Cursor {
  private final Section section;
  private final byte[] bytes;
  private int at;

  Cursor(Section section, byte[] bytes) {
    this.section = section;
    this.bytes = bytes;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (at == bytes.length) {
        break;
      }
      byte next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw section.corrupt("has a number without an end");
  }

  /** A varint of at most {@code limit}. */
  int varintUpTo(long limit) {
    long value = varint();
    if (value < 0 || value > limit || value > Integer.MAX_VALUE) {
      throw section.corrupt("has " + value + " where at most " + limit + " is possible");
    }
    return (int) value;
  }

  long int64() {
    if (bytes.length - at < Long.BYTES) {
      throw section.corrupt("has a number without an end");
    }
    long value = IndexLayout.numbers(bytes).getLong(at);
    at += Long.BYTES;
    return value;
  }

  byte[] bytes(int count) {
    if (count > bytes.length - at) {
      throw section.corrupt("has a text without an end");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }
}
