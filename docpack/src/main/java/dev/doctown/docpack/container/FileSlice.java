package dev.doctown.docpack.container;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A range of an open file. Reading moves no shared position, so many threads may read at once.
 *
 * @param channel the file
 * @param offset where the range starts
 * @param size bytes of the range
 */
public record FileSlice(FileChannel channel, long offset, long size) {

  /** Fills the rest of the buffer with the bytes at a position of the range. */
  public void read(long position, ByteBuffer buffer) throws IOException {
    if (position < 0 || buffer.remaining() > size - position) {
      throw new EOFException(
          buffer.remaining() + " bytes at " + position + " exceed the " + size + " there are");
    }
    long from = offset + position;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, from);
      if (read < 0) {
        throw new EOFException("the file ends at " + from);
      }
      from += read;
    }
  }
}
