package dev.doctown.transforms.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a server says beside the content of packs, which JGit holds in memory: before a pack is
 * asked for capabilities and refs, at most {@link #MOST_REFS} bytes or some 500,000 refs; then
 * shallow commits and progress, at most {@link #MOST_REMARKS} bytes, because JGit looks through a
 * line of progress once for each piece of it. Content of packs goes to disk and is not counted:
 * packets of git's protocol that begin with the byte 1, and what comes in no packets.
 */
final class Talk {
  static final int MOST_REFS = 32 << 20;
  static final int MOST_REMARKS = 1 << 20;

  /** The server says more than anyone needs to know. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }

  private int left = MOST_REFS;
  private boolean packsCome;

  /** A new connection. */
  synchronized void begin() {
    left = MOST_REFS;
    packsCome = false;
  }

  /** A pack is asked for. */
  synchronized void expectPacks() {
    left = MOST_REMARKS;
    packsCome = true;
  }

  /** The stream, which begins with a packet, as far as it may be read. */
  InputStream within(InputStream in) {
    return new Counted(in);
  }

  private synchronized void count(int all, int besidePacks) throws IOException {
    left -= packsCome ? besidePacks : all;
    if (left < 0) {
      throw new TooLongException(
          packsCome
              ? "the server says more than " + (MOST_REMARKS >> 20) + " MiB beside the pack"
              : "the server announces more than " + (MOST_REFS >> 20) + " MiB of refs");
    }
  }

  private final class Counted extends FilterInputStream {
    private static final int LENGTH_DIGITS = 4;
    private static final byte CONTENT = 1;

    private int digits;
    private int length;
    // Bytes of the packet that are still to come; -1 once the stream has no packets.
    private int rest;
    private boolean atFirst;
    private boolean content;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      int read = super.read(bytes, offset, most);
      if (read > 0) {
        count(read, besidePacks(bytes, offset, offset + read));
      }
      return read;
    }

    private int besidePacks(byte[] bytes, int from, int to) {
      int beside = 0;
      int at = from;
      while (at < to && rest >= 0) {
        if (rest == 0) {
          beside += header(bytes[at++]);
        } else {
          if (atFirst) {
            content = bytes[at] == CONTENT;
            atFirst = false;
            beside += content ? 0 : LENGTH_DIGITS;
          }
          int some = Math.min(rest, to - at);
          beside += content ? 0 : some;
          rest -= some;
          at += some;
        }
      }
      return beside;
    }

    /** Takes a digit of a packet's length; gives the size of a packet that has nothing else. */
    private int header(byte b) {
      int digit = Character.digit(b, 16);
      if (digit < 0) {
        rest = -1;
        return 0;
      }
      length = length << 4 | digit;
      if (++digits == LENGTH_DIGITS) {
        rest = Math.max(0, length - LENGTH_DIGITS);
        atFirst = true;
        digits = 0;
        length = 0;
        return rest == 0 ? LENGTH_DIGITS : 0;
      }
      return 0;
    }
  }
}
