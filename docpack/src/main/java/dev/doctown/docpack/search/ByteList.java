package dev.doctown.docpack.search;

import java.util.Arrays;

/** Bytes that grow. */
final class ByteList {
  private byte[] bytes = new byte[8];
  private int size;

  int size() {
    return size;
  }

  /** Bytes held, used or not. */
  int capacity() {
    return bytes.length;
  }

  /** The bytes up to {@link #size()}; not copied. */
  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  void add(byte value) {
    if (size == bytes.length) {
      grow(size + 1);
    }
    bytes[size++] = value;
  }

  void addAll(byte[] values, int offset, int length) {
    if (length > bytes.length - size) {
      grow(size + length);
    }
    System.arraycopy(values, offset, bytes, size, length);
    size += length;
  }

  /** Adds seven bits a byte, lowest first; the top bit says that more follow. */
  void addVarint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      add((byte) (rest | 0x80));
      rest >>>= 7;
    }
    add((byte) rest);
  }

  private void grow(int needed) {
    bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
  }
}
