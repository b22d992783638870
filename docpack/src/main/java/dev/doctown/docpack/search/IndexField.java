package dev.doctown.docpack.search;

import java.nio.ByteBuffer;

/**
 * A field of the records of a section; {@link IndexLayout} lists them all.
 *
 * @param offset bytes of the record in front of it
 * @param bytes 4 or 8: a signed number
 */
record IndexField(IndexSection section, int offset, int bytes) {
  IndexField {
    if (bytes != Integer.BYTES && bytes != Long.BYTES) {
      throw new IllegalArgumentException("a field of " + bytes + " bytes, not 4 or 8");
    }
  }

  static IndexField first(IndexSection section, int bytes) {
    return new IndexField(section, 0, bytes);
  }

  /** The field behind this one. */
  IndexField then(int size) {
    return new IndexField(section, end(), size);
  }

  /** Bytes of the record up to the end of this field. */
  int end() {
    return offset + bytes;
  }

  int int32(ByteBuffer in, int recordStart) {
    requireBytes(Integer.BYTES);
    return in.getInt(recordStart + offset);
  }

  long int64(ByteBuffer in, int recordStart) {
    requireBytes(Long.BYTES);
    return in.getLong(recordStart + offset);
  }

  /** Puts a number that the field can hold into the record that begins the buffer. */
  void put(ByteBuffer out, long value) {
    if (bytes == Integer.BYTES) {
      out.putInt(offset, Math.toIntExact(value));
    } else {
      out.putLong(offset, value);
    }
  }

  private void requireBytes(int expected) {
    if (bytes != expected) {
      throw new IllegalStateException(
          "a field of " + bytes + " bytes in " + section + ", read as one of " + expected);
    }
  }
}
