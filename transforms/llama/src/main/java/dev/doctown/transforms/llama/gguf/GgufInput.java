package dev.doctown.transforms.llama.gguf;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads a file's little-endian numbers and texts from its beginning on. */
final class GgufInput implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final long MOST_TEXT = 64 << 20;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
  private long position;
  private long textBytes;

  GgufInput(Path path) throws IOException {
    channel = FileChannel.open(path);
    size = channel.size();
    buffer.limit(0);
  }

  long size() {
    return size;
  }

  /** Bytes that were read. */
  long position() {
    return position;
  }

  int u8() throws IOException {
    require(Byte.BYTES);
    return Byte.toUnsignedInt(buffer.get());
  }

  int u16() throws IOException {
    require(Short.BYTES);
    return Short.toUnsignedInt(buffer.getShort());
  }

  int u32() throws IOException {
    require(Integer.BYTES);
    return buffer.getInt();
  }

  long u64() throws IOException {
    require(Long.BYTES);
    return buffer.getLong();
  }

  /** A text of at most so many bytes; all of a file together are bounded too. */
  String text(int longest) throws IOException {
    long length = u64();
    if (length < 0 || length > longest || length > size - position) {
      throw new EOFException();
    }
    textBytes += length;
    if (textBytes > MOST_TEXT) {
      throw new EOFException();
    }
    byte[] bytes = new byte[(int) length];
    for (int done = 0; done < bytes.length; ) {
      int part = Math.min(bytes.length - done, BUFFER);
      require(part);
      buffer.get(bytes, done, part);
      done += part;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void require(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      buffer.compact();
      while (buffer.position() < bytes) {
        if (channel.read(buffer) < 0) {
          throw new EOFException();
        }
      }
      buffer.flip();
    }
    position += bytes;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
