package dev.doctown.transforms.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a server says before a pack is asked for: its capabilities and refs, which JGit holds in
 * memory. They may have {@link #MOST_BYTES}, some 500,000 refs; more ends the fetch. The pack
 * itself goes to disk and is not counted.
 */
final class Advertisement {
  static final long MOST_BYTES = 32L << 20;

  /** The server has said more than anyone needs to know. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("the server announces more than " + (MOST_BYTES >> 20) + " MiB of refs");
    }
  }

  private long left = MOST_BYTES;
  private boolean ended;

  /** Forgets what was said on an earlier connection. */
  synchronized void begin() {
    left = MOST_BYTES;
    ended = false;
  }

  /** From now on packs come. */
  synchronized void end() {
    ended = true;
  }

  /** The stream, as far as it may be read. */
  InputStream within(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
      }
    };
  }

  private synchronized void count(int bytes) throws IOException {
    left -= ended ? 0 : Math.max(0, bytes);
    if (left < 0) {
      throw new TooLongException();
    }
  }
}
