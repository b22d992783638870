package dev.doctown.docpack.search;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/**
 * The sections of an opened index as records and columns. Safe for use by several threads; a number
 * or a length that cannot be is {@code PACK_CORRUPT}.
 */
final class IndexSections {
  private final Map<IndexSection, Section> sections = new EnumMap<>(IndexSection.class);

  IndexSections(IndexHeader header, IndexEntries entries) {
    for (IndexSection section : IndexSection.values()) {
      sections.put(section, Section.open(entries, section.path(), header.extent(section)));
    }
  }

  Section get(IndexSection section) {
    Section found = sections.get(section);
    if (found == null) {
      throw new IllegalStateException("no section " + section);
    }
    return found;
  }

  /**
   * Checks that a section has so many records, and so many more behind the last.
   *
   * @return their number
   */
  int records(IndexSection section, long count, int sentinels) {
    return records(section, IndexLayout.recordBytes(section), count, sentinels);
  }

  /** The same for records of another size than {@link IndexLayout} knows. */
  int records(IndexSection section, int bytes, long count, int sentinels) {
    Section content = get(section);
    if (count < 0
        || count > Integer.MAX_VALUE - 8
        || (count + sentinels) * bytes != content.length()) {
      throw content.corrupt("has " + content.length() + " bytes for " + count + " records");
    }
    return (int) count;
  }

  ByteBuffer record(IndexSection section, int number) {
    int bytes = IndexLayout.recordBytes(section);
    byte[] record = get(section).read((long) number * bytes, bytes);
    return IndexLayout.numbers(record);
  }

  /** One field of all records. */
  int[] column(IndexField field, int count) {
    Section content = get(field.section());
    int bytes = IndexLayout.recordBytes(field.section());
    int[] values = new int[count];
    int perRead = SectionWriter.BLOCK_BYTES / bytes;
    byte[] buffer = new byte[perRead * bytes];
    ByteBuffer in = IndexLayout.numbers(buffer);
    for (int done = 0; done < count; done += perRead) {
      int run = Math.min(perRead, count - done);
      content.read((long) done * bytes, buffer, run * bytes);
      for (int i = 0; i < run; i++) {
        values[done + i] = field.int32(in, i * bytes);
      }
    }
    return values;
  }
}
