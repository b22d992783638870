package dev.doctown.docpack.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a range of a file from start to end. Closing it leaves the file open. */
public final class SliceStream extends InputStream {
  private final FileSlice slice;
  private long position;

  public SliceStream(FileSlice slice) {
    this.slice = slice;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = (int) Math.min(length, slice.size() - position);
    if (count == 0) {
      return length == 0 ? 0 : -1;
    }
    slice.read(position, ByteBuffer.wrap(bytes, offset, count));
    position += count;
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, slice.size() - position);
  }
}
