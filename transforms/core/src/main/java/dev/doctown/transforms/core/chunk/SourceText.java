package dev.doctown.transforms.core.chunk;

import dev.doctown.transforms.spi.LineIndex;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file with what cutting asks of them: lines, sizes, boundaries.
 *
 * <p>Sizes are characters that are not ASCII white space. In a file that is not valid UTF-8 each
 * such byte counts as a character.
 */
final class SourceText {
  private static final int BLOCK_BITS = 6;

  private final byte[] bytes;
  private final boolean validUtf8;
  private final LineIndex lines;
  private final int[] charactersBefore;

  SourceText(byte[] bytes) {
    this.bytes = bytes;
    this.validUtf8 = Utf8.isValid(bytes);
    this.lines = LineIndex.of(bytes);
    this.charactersBefore = new int[(bytes.length >> BLOCK_BITS) + 1];
    int count = 0;
    for (int block = 0; block < charactersBefore.length; block++) {
      charactersBefore[block] = count;
      int start = block << BLOCK_BITS;
      count += countBytes(start, Math.min(bytes.length, start + (1 << BLOCK_BITS)));
    }
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return bytes.length;
  }

  boolean isValidUtf8() {
    return validUtf8;
  }

  LineIndex lines() {
    return lines;
  }

  /** Non-whitespace characters that begin in the span. */
  int size(int start, int end) {
    return charactersBefore(end) - charactersBefore(start);
  }

  boolean isBlank(int start, int end) {
    return firstVisible(start, end) == end;
  }

  /** Offset of the first byte that is not white space, or the end. */
  int firstVisible(int start, int end) {
    int i = start;
    while (i < end && isWhitespace(bytes[i])) {
      i++;
    }
    return i;
  }

  /** The nearest place at or before the offset where the text may be cut. */
  int boundaryAtOrBefore(int offset) {
    int i = offset;
    while (!Utf8.isBoundary(bytes, i)) {
      i--;
    }
    return i;
  }

  /** Whether a character that counts begins with this byte. */
  boolean counts(int offset) {
    byte b = bytes[offset];
    return !isWhitespace(b) && !(validUtf8 && Utf8.isContinuation(b));
  }

  /** The span's text; what is not UTF-8 becomes the replacement character. */
  String decode(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private int charactersBefore(int offset) {
    int block = offset >> BLOCK_BITS;
    return charactersBefore[block] + countBytes(block << BLOCK_BITS, offset);
  }

  private int countBytes(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      if (counts(i)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isWhitespace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
