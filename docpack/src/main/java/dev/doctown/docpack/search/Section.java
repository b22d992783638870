package dev.doctown.docpack.search;

import dev.doctown.docpack.search.IndexHeader.Extent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * The bytes of one section, checked as they are touched: a read outside the content, or of a block
 * whose checksum is wrong, is {@code PACK_CORRUPT}. Safe for use by several threads.
 */
final class Section {
  private static final int BLOCK = SectionWriter.BLOCK_BYTES;
  private static final int WINDOW_BITS = 30;
  private static final long WINDOW = 1L << WINDOW_BITS;

  private final String path;
  private final long length;
  private final ByteBuffer[] windows;
  private final int[] checksums;

  /** 1 for a block that was checked. Two threads may both check a block; that does no harm. */
  private final byte[] checked;

  private Section(String path, long length, ByteBuffer[] windows, int[] checksums) {
    this.path = path;
    this.length = length;
    this.windows = windows;
    this.checksums = checksums;
    this.checked = new byte[checksums.length];
  }

  static Section open(IndexEntries entries, String path, Extent extent) {
    long length = extent.bytes();
    long size = entries.size(path);
    long blocks = length / BLOCK + (length % BLOCK == 0 ? 0 : 1);
    if (length < 0 || size < 0 || length > size || blocks * Integer.BYTES != size - length) {
      throw IndexFault.corrupt(path, "has " + size + " bytes for " + length + " of content");
    }
    int tableBytes = Math.toIntExact(blocks * Integer.BYTES);
    byte[] table = new byte[tableBytes];
    entries.bytes(path, length, tableBytes).get(table);
    if (SectionWriter.checksum(table, tableBytes) != extent.checksum()) {
      throw IndexFault.corrupt(path, "does not match its checksum");
    }
    int[] checksums = new int[(int) blocks];
    IndexLayout.numbers(table).asIntBuffer().get(checksums);
    ByteBuffer[] windows = new ByteBuffer[(int) ((length + WINDOW - 1) >>> WINDOW_BITS)];
    for (int i = 0; i < windows.length; i++) {
      long offset = (long) i << WINDOW_BITS;
      windows[i] = entries.bytes(path, offset, (int) Math.min(WINDOW, length - offset));
    }
    return new Section(path, length, windows, checksums);
  }

  String path() {
    return path;
  }

  /** Bytes of content. */
  long length() {
    return length;
  }

  /** Copies bytes of the content. */
  void read(long position, byte[] target, int count) {
    check(position, count);
    long from = position;
    int done = 0;
    while (done < count) {
      int inWindow = (int) (from & (WINDOW - 1));
      int run = (int) Math.min(count - done, WINDOW - inWindow);
      windows[(int) (from >>> WINDOW_BITS)].get(inWindow, target, done, run);
      done += run;
      from += run;
    }
  }

  byte[] read(long position, long count) {
    if (count < 0 || count > length || count > Integer.MAX_VALUE - Long.BYTES) {
      throw corrupt("is asked for " + count + " bytes at " + position);
    }
    byte[] bytes = new byte[(int) count];
    read(position, bytes, bytes.length);
    return bytes;
  }

  /** A text written by {@link SectionWriter#writeString}. */
  String string(long position) {
    long size = 0;
    long at = position;
    byte[] one = new byte[1];
    for (int shift = 0; shift < Integer.SIZE; shift += 7) {
      read(at++, one, 1);
      size |= (one[0] & 0x7fL) << shift;
      if (one[0] >= 0) {
        return new String(read(at, size), StandardCharsets.UTF_8);
      }
    }
    throw corrupt("has no text at " + position);
  }

  RuntimeException corrupt(String what) {
    return IndexFault.corrupt(path, what);
  }

  private void check(long position, int count) {
    if (position < 0 || count < 0 || position > length - count) {
      throw corrupt("ends before " + (position + count));
    }
    if (count > 0) {
      int last = (int) ((position + count - 1) / BLOCK);
      for (int block = (int) (position / BLOCK); block <= last; block++) {
        if (checked[block] == 0) {
          verify(block);
        }
      }
    }
  }

  private void verify(int block) {
    long start = (long) block * BLOCK;
    int bytes = (int) Math.min(BLOCK, length - start);
    // A block never crosses a window: windows are a multiple of it.
    ByteBuffer window = windows[(int) (start >>> WINDOW_BITS)];
    CRC32C crc = new CRC32C();
    crc.update(window.slice((int) (start & (WINDOW - 1)), bytes));
    if ((int) crc.getValue() != checksums[block]) {
      throw corrupt("does not match its checksum in block " + block);
    }
    checked[block] = 1;
  }
}
