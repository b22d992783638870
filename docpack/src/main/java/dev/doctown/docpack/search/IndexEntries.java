package dev.doctown.docpack.search;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The entries of an opened docpack as bytes that can be mapped. */
public interface IndexEntries {

  /** Length of an entry; -1 when there is none of that path. */
  long size(String path);

  /**
   * Bytes of an entry, mapped or read; the buffer stays valid when this is closed.
   *
   * @param offset first byte, and {@code offset + length} lies inside the entry
   */
  ByteBuffer bytes(String path, long offset, int length) throws IOException;
}
