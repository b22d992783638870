package dev.doctown.docpack.table;

import dev.doctown.docpack.container.FileSlice;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A range of a file as what Parquet reads from. Closing its streams leaves the file open. */
record SliceInputFile(FileSlice slice) implements InputFile {
  @Override
  public long getLength() {
    return slice.size();
  }

  @Override
  public SeekableInputStream newStream() {
    return new SliceStream(slice);
  }

  private static final class SliceStream extends SeekableInputStream {
    private final FileSlice slice;
    private long position;

    SliceStream(FileSlice slice) {
      this.slice = slice;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void seek(long target) throws IOException {
      if (target < 0 || target > slice.size()) {
        throw new EOFException("position " + target + " is outside of " + slice.size() + " bytes");
      }
      position = target;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      return read(ByteBuffer.wrap(bytes, start, length));
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
      int length = (int) Math.min(buffer.remaining(), slice.size() - position);
      if (length == 0) {
        return buffer.hasRemaining() ? -1 : 0;
      }
      ByteBuffer part = buffer.slice().limit(length);
      readFully(part);
      buffer.position(buffer.position() + length);
      return length;
    }

    @Override
    public void readFully(byte[] bytes) throws IOException {
      readFully(ByteBuffer.wrap(bytes));
    }

    @Override
    public void readFully(byte[] bytes, int start, int length) throws IOException {
      readFully(ByteBuffer.wrap(bytes, start, length));
    }

    @Override
    public void readFully(ByteBuffer buffer) throws IOException {
      int length = buffer.remaining();
      slice.read(position, buffer);
      position += length;
    }
  }
}
