package dev.doctown.docpack.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes the records of one section; what is not set of a record is 0. */
final class RecordWriter {
  private final IndexSection section;
  private final SectionWriter out;
  private final ByteBuffer record;

  RecordWriter(IndexSection section, SectionWriter out) {
    this.section = section;
    this.out = out;
    this.record =
        ByteBuffer.allocate(IndexLayout.recordBytes(section)).order(ByteOrder.LITTLE_ENDIAN);
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
    out.write(record.array(), 0, record.capacity());
    Arrays.fill(record.array(), (byte) 0);
  }
}
