package dev.doctown.docpack.search;

import dev.doctown.docpack.Docpack;
import java.nio.ByteBuffer;

/** The entries of an opened docpack as bytes that can be mapped. */
interface IndexEntries {

  /** Length of an entry; -1 when there is none of that path. */
  long size(String path);

  /**
   * Bytes of an entry, mapped or read; the buffer stays valid when the docpack is closed.
   *
   * @param offset first byte, and {@code offset + length} lies inside the entry
   */
  ByteBuffer bytes(String path, long offset, int length);

  static IndexEntries of(Docpack pack) {
    return new IndexEntries() {
      @Override
      public long size(String path) {
        return pack.size(path).orElse(-1);
      }

      @Override
      public ByteBuffer bytes(String path, long offset, int length) {
        return pack.mapUnchecked(path, offset, length);
      }
    };
  }
}
