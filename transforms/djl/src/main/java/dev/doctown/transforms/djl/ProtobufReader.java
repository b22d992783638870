package dev.doctown.transforms.djl;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks the wire format of protocol buffers forward, field by field, and skips what nobody asks
 * for: a model of gigabytes is walked in milliseconds, and a truncated one is found out.
 */
final class ProtobufReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_32 = 5;
  private static final int MAX_STRING_BYTES = 1 << 16;

  private final InputStream in;
  private long position;
  private int wireType;

  ProtobufReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  boolean hasMore(long end) throws IOException {
    if (position > end) {
      throw new IOException("a field runs past the end of its message at byte " + end);
    }
    return position < end;
  }

  /** Reads a tag and returns the field's number. */
  int nextField() throws IOException {
    long tag = varint();
    wireType = (int) (tag & 7);
    int field = (int) (tag >>> 3);
    if (field <= 0 || tag >>> 3 > 0x1FFFFFFF) {
      throw new IOException("no protocol buffer: field number 0 at byte " + position);
    }
    return field;
  }

  /** Enters a nested message and returns where it ends. */
  long enter() throws IOException {
    expect(LENGTH_DELIMITED);
    long length = length();
    return position + length;
  }

  long integer() throws IOException {
    expect(VARINT);
    return varint();
  }

  String string() throws IOException {
    expect(LENGTH_DELIMITED);
    long length = length();
    if (length > MAX_STRING_BYTES) {
      throw new IOException("a name of " + length + " bytes at byte " + position);
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException("it ends within a name at byte " + position);
    }
    position += length;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void skip() throws IOException {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED_64 -> skipBytes(Long.BYTES);
      case LENGTH_DELIMITED -> skipBytes(length());
      case FIXED_32 -> skipBytes(Integer.BYTES);
      default -> throw new IOException("wire type " + wireType + " at byte " + position);
    }
  }

  private void expect(int expected) throws IOException {
    if (wireType != expected) {
      throw new IOException(
          "wire type " + wireType + " instead of " + expected + " at byte " + position);
    }
  }

  private void skipBytes(long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new EOFException("it ends within a field of " + count + " bytes at byte " + position);
    }
    position += count;
  }

  private long length() throws IOException {
    long length = varint();
    if (length < 0) {
      throw new IOException("negative length at byte " + position);
    }
    return length;
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("it ends at byte " + position);
      }
      position++;
      value |= (long) (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("an integer of more than ten bytes at byte " + position);
  }
}
