package dev.doctown.transforms.treesitter;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The bytes of a file, read as UTF-8 where text is wanted; bytes that are not UTF-8 show as U+FFFD.
 */
final class SourceText {
  private static final int BYTE_ORDER_MARK_LENGTH = 3;

  private final byte[] bytes;

  SourceText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The same bytes with a line feed in place of every carriage return that stands alone. */
  static byte[] withLineFeeds(byte[] bytes) {
    byte[] result = bytes.clone();
    for (int i = 0; i < result.length; i++) {
      boolean alone = i + 1 == result.length || result[i + 1] != '\n';
      result[i] = result[i] == '\r' && alone ? (byte) '\n' : result[i];
    }
    return result;
  }

  /** The tokens of C or C++. */
  List<CTokens.Token> tokens() {
    return CTokens.of(bytes);
  }

  int length() {
    return bytes.length;
  }

  byte at(int position) {
    return bytes[position];
  }

  String text(Span span) {
    return text(span.start(), span.end());
  }

  String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  /** The text on one line: white space collapsed to single spaces, at most so many characters. */
  String line(Span span, int limit) {
    // Four bytes make at most one code point; what is cut off here is beyond the limit anyway
    // unless it is white space.
    int end = (int) Math.min(span.end(), span.start() + 4L * limit);
    return Texts.oneLine(text(span.start(), end), limit);
  }

  /** The position, or where the character begins that it is inside of. */
  int startOfCharacter(int position) {
    int start = position;
    while (start > Math.max(0, position - 3) && (bytes[start] & 0xC0) == 0x80) {
      start--;
    }
    return start;
  }

  boolean startsWith(Span span, String prefix) {
    if (span.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[span.start() + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Line ends between two positions, or -1 when anything but white space stands there. */
  int lineEndsBetween(int start, int end) {
    int lineEnds = 0;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (!isWhiteSpace(b)) {
        return -1;
      }
      if (b == '\n' || (b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
        lineEnds++;
      }
    }
    return lineEnds;
  }

  /** Whether only white space (or a byte order mark) stands before it on its line. */
  boolean beginsLine(int position) {
    int i = position;
    while (i > 0 && bytes[i - 1] != '\n' && bytes[i - 1] != '\r') {
      i--;
      if (!isWhiteSpace(bytes[i])) {
        return i < BYTE_ORDER_MARK_LENGTH && (bytes[i] & 0x80) != 0 && (bytes[0] & 0xff) == 0xef;
      }
    }
    return true;
  }

  /** The end without the white space before it. */
  int trimEnd(int start, int end) {
    int i = end;
    while (i > start && isWhiteSpace(bytes[i - 1])) {
      i--;
    }
    return i;
  }

  /**
   * Non-white-space characters before each position: entry i counts those that begin before byte i.
   * White space is ASCII's; a byte that continues a UTF-8 character counts with its first.
   */
  int[] inkBefore() {
    int[] sums = new int[bytes.length + 1];
    for (int i = 0; i < bytes.length; i++) {
      boolean ink = !isWhiteSpace(bytes[i]) && (bytes[i] & 0xc0) != 0x80;
      sums[i + 1] = sums[i] + (ink ? 1 : 0);
    }
    return sums;
  }

  static boolean isWhiteSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
