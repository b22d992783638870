package dev.doctown.transforms.core.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Which words stand anywhere in a repository, as sorted 64-bit hashes. A word is a longest run of
 * letters, marks, digits, {@code _} and {@code $}; case counts. A word that stands nowhere is taken
 * for one that does with odds of one in 10<sup>12</sup> for ten million words.
 *
 * <p>The file: {@value #MARKER} and the number of words as big-endian 64-bit integers, then the
 * hashes, ascending as signed numbers.
 */
public final class WordIndex {
  private static final long MARKER = 0x646f63746f776e57L;
  private static final int HEAD_BYTES = 2 * Long.BYTES;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final long[] hashes;

  private WordIndex(long[] hashes) {
    this.hashes = hashes;
  }

  /** Begins an index. */
  public static Builder builder() {
    return new Builder();
  }

  /** Reads what {@link #write} wrote. */
  public static WordIndex read(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
      long size = in.size();
      while (buffer.position() < HEAD_BYTES && in.read(buffer) >= 0) {}
      buffer.flip();
      if (buffer.remaining() < HEAD_BYTES || buffer.getLong() != MARKER) {
        throw new IOException(file + " is no index of words");
      }
      long count = buffer.getLong();
      if (count < 0 || count > Integer.MAX_VALUE || size != HEAD_BYTES + count * Long.BYTES) {
        throw new IOException(file + " has " + size + " bytes, which are not " + count + " words");
      }
      long[] hashes = new long[(int) count];
      for (int i = 0; i < hashes.length; i++) {
        while (buffer.remaining() < Long.BYTES) {
          buffer.compact();
          if (in.read(buffer) < 0) {
            throw new IOException(file + " ends within its words");
          }
          buffer.flip();
        }
        hashes[i] = buffer.getLong();
      }
      return new WordIndex(hashes);
    }
  }

  /** Writes the index to a file, which is replaced. */
  public void write(Path file) throws IOException {
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).putLong(MARKER).putLong(hashes.length);
      for (long hash : hashes) {
        if (buffer.remaining() < Long.BYTES) {
          drain(buffer, out);
        }
        buffer.putLong(hash);
      }
      drain(buffer, out);
    }
  }

  private static void drain(ByteBuffer buffer, FileChannel out) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
    buffer.clear();
  }

  /** How many words it knows. */
  public int size() {
    return hashes.length;
  }

  /** Whether the word stands in the repository. */
  public boolean contains(String word) {
    return Arrays.binarySearch(hashes, hash(word, 0, word.length())) >= 0;
  }

  private static long hash(CharSequence text, int from, int to) {
    long hash = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** Collects words; for use by one thread. */
  public static final class Builder {
    private static final int FIRST_CAPACITY = 1 << 12;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int held;

    private Builder() {}

    /** Adds every word of a text. */
    public Builder add(CharSequence text) {
      int start = -1;
      int at = 0;
      while (at < text.length()) {
        int codePoint = Character.codePointAt(text, at);
        if (isPartOfWord(codePoint)) {
          start = start < 0 ? at : start;
        } else if (start >= 0) {
          add(hash(text, start, at));
          start = -1;
        }
        at += Character.charCount(codePoint);
      }
      if (start >= 0) {
        add(hash(text, start, at));
      }
      return this;
    }

    private void add(long hash) {
      if (held == hashes.length) {
        distinct();
        if (held > hashes.length / 2) {
          hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
      }
      hashes[held++] = hash;
    }

    private void distinct() {
      Arrays.sort(hashes, 0, held);
      int kept = 0;
      for (int i = 0; i < held; i++) {
        if (kept == 0 || hashes[i] != hashes[kept - 1]) {
          hashes[kept++] = hashes[i];
        }
      }
      held = kept;
    }

    /** The index of what was added so far. */
    public WordIndex build() {
      distinct();
      return new WordIndex(Arrays.copyOf(hashes, held));
    }

    private static boolean isPartOfWord(int codePoint) {
      if (codePoint < 0x80) {
        return (codePoint >= 'a' && codePoint <= 'z')
            || (codePoint >= 'A' && codePoint <= 'Z')
            || (codePoint >= '0' && codePoint <= '9')
            || codePoint == '_'
            || codePoint == '$';
      }
      return switch (Character.getType(codePoint)) {
        case Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER ->
            true;
        default -> false;
      };
    }
  }
}
