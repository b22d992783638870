package dev.doctown.docpack.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes the records of one section; what is not set of a record is 0. */
final class RecordWriter {
  private final IndexSection section;
  private final SectionWriter out;
  private final byte[] bytes;
  private final ByteBuffer record;

  RecordWriter(IndexSection section, SectionWriter out) {
    this.section = section;
    this.out = out;
    this.bytes = new byte[IndexLayout.recordBytes(section)];
    this.record = IndexLayout.numbers(bytes);
  }

  RecordWriter set(IndexField field, long value) {
    if (field.section() != section) {
      throw new IllegalArgumentException(
          "a field of " + field.section() + " in a record of " + section);
    }
    field.put(record, value);
    return this;
  }

  void end() throws IOException {
    out.write(bytes, 0, bytes.length);
    Arrays.fill(bytes, (byte) 0);
  }
}
