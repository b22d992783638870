package dev.doctown.transforms.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

/** A file that grows at its end, and the digest of what is in it. */
final class PartFile {
  private static final int BUFFER = 1 << 18;
  private static final long REPORT_EVERY = 4L << 20;

  private final FileChannel file;
  private final MessageDigest digest;
  private long length;

  PartFile(FileChannel file, MessageDigest digest) {
    this.file = file;
    this.digest = digest;
  }

  /** The disk did not take it. */
  static final class WriteFault extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException fault;

    WriteFault(IOException fault) {
      super(fault);
      this.fault = fault;
    }

    IOException fault() {
      return fault;
    }
  }

  /** More comes than belongs to the file. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Bytes in it, once it has been read. */
  long length() {
    return length;
  }

  /** Takes in what an earlier download left. */
  void readOn(LongConsumer report) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    file.position(0);
    while (file.read(buffer) >= 0) {
      buffer.flip();
      length += buffer.remaining();
      digest.update(buffer);
      buffer.clear();
    }
    report.accept(length);
  }

  /**
   * Empties it.
   *
   * @throws WriteFault if the disk does not let it
   */
  void restart() throws WriteFault {
    try {
      file.truncate(0);
    } catch (IOException e) {
      throw new WriteFault(e);
    }
    digest.reset();
    length = 0;
  }

  /**
   * Writes what a stream has.
   *
   * @throws WriteFault if the disk takes no more
   * @throws TooLong after {@code limit} bytes in all
   * @throws IOException of the stream
   */
  void append(InputStream stream, long limit, LongConsumer report) throws IOException {
    byte[] bytes = new byte[BUFFER];
    long reported = length;
    int count;
    while ((count = stream.read(bytes)) >= 0) {
      if (length + count > limit) {
        throw new TooLong();
      }
      write(ByteBuffer.wrap(bytes, 0, count));
      digest.update(bytes, 0, count);
      length += count;
      if (length - reported >= REPORT_EVERY || length == limit) {
        reported = length;
        report.accept(length);
      }
    }
  }

  private void write(ByteBuffer bytes) throws WriteFault {
    try {
      long at = length;
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
    } catch (IOException e) {
      throw new WriteFault(e);
    }
  }

  /** The digest of all of it; nothing can be added afterwards. */
  byte[] sum() {
    return digest.digest();
  }
}
