package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexHeader.Extent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** An index whose content is changed and whose checksums are right: what a forger would make. */
final class Forgery {
  private Forgery() {}

  static MemoryEntries of(MemoryEntries entries, IndexSection section, Random random) {
    return of(
        entries,
        section,
        content -> {
          int changes = 1 + random.nextInt(3);
          for (int i = 0; i < changes; i++) {
            content.put(random.nextInt(content.capacity()), (byte) random.nextInt(256));
          }
        });
  }

  static MemoryEntries of(
      MemoryEntries entries, IndexSection section, Consumer<ByteBuffer> change) {
    IndexHeader header = IndexHeader.parse(entries.get(IndexSection.HEADER_PATH));
    byte[] bytes = entries.get(section.path()).clone();
    int content = Math.toIntExact(header.extent(section).bytes());
    if (content == 0) {
      return entries;
    }
    change.accept(ByteBuffer.wrap(bytes, 0, content).slice().order(ByteOrder.LITTLE_ENDIAN));
    ByteBuffer table = ByteBuffer.wrap(bytes, content, bytes.length - content).slice();
    table.order(ByteOrder.LITTLE_ENDIAN);
    for (int start = 0; start < content; start += SectionWriter.BLOCK_BYTES) {
      int length = Math.min(SectionWriter.BLOCK_BYTES, content - start);
      byte[] block = new byte[length];
      System.arraycopy(bytes, start, block, 0, length);
      table.putInt(SectionWriter.checksum(block, length));
    }
    byte[] tableBytes = new byte[table.capacity()];
    table.get(0, tableBytes);
    Map<IndexSection, Extent> extents = new EnumMap<>(header.sections());
    extents.put(
        section, new Extent(content, SectionWriter.checksum(tableBytes, tableBytes.length)));
    IndexHeader forged =
        new IndexHeader(
            header.chunks(),
            header.files(),
            header.definitions(),
            header.words(),
            header.names(),
            header.stems(),
            header.parts(),
            header.tokens(),
            header.vectors(),
            header.dimension(),
            header.model(),
            extents);
    return entries.with(section.path(), bytes).with(IndexSection.HEADER_PATH, forged.toBytes());
  }

  /** Another number at a place of the header. */
  static MemoryEntries ofHeader(MemoryEntries entries, int offset, long value) {
    byte[] bytes = entries.get(IndexSection.HEADER_PATH).clone();
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int body = bytes.length - Integer.BYTES;
    header.putLong(offset, value);
    header.putInt(body, SectionWriter.checksum(bytes, body));
    return entries.with(IndexSection.HEADER_PATH, bytes);
  }
}
