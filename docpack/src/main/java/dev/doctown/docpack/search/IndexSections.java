package dev.doctown.docpack.search;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/**
 * The sections of an opened index as records and columns. Safe for use by several threads; a number
 * or a length that cannot be is {@code PACK_CORRUPT}.
 */
final class IndexSections {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

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
   * Checks that a section has so many records, and so many more that close it.
   *
   * @return their number, without those that close it
   */
  int records(IndexSection section, long count, int closingRecords) {
    return records(section, IndexLayout.recordBytes(section), count, closingRecords);
  }

  /** The same for records of another size than {@link IndexLayout} knows. */
  int records(IndexSection section, int bytes, long count, int closingRecords) {
    Section content = get(section);
    if (count < 0 || count > LARGEST_ARRAY - closingRecords) {
      throw content.corrupt("has " + count + " records, expected 0 to " + LARGEST_ARRAY);
    }
    long expected = (count + closingRecords) * bytes;
    if (content.length() != expected) {
      throw content.corrupt(
          "has "
              + content.length()
              + " bytes, expected "
              + expected
              + " for "
              + count
              + " records of "
              + bytes
              + " and "
              + closingRecords
              + " behind");
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
    int run;
    for (int done = 0; done < count; done += run) {
      run = Math.min(perRead, count - done);
      content.read((long) done * bytes, buffer, run * bytes);
      for (int i = 0; i < run; i++) {
        values[done + i] = field.int32(in, i * bytes);
      }
    }
    return values;
  }
}
