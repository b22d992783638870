package dev.doctown.transforms.core.chunk;

/** Where the characters of UTF-8 text begin, in bytes that may be anything. */
final class Utf8 {
  private static final int LONGEST = 4;

  private Utf8() {}

  /** Whether all bytes are well-formed UTF-8 (Unicode 15, table 3-7). */
  static boolean isValid(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = lengthAt(bytes, i);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** Bytes of the well-formed character that begins here, or 0 when none does. */
  static int lengthAt(byte[] bytes, int offset) {
    int first = bytes[offset] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (offset + length > bytes.length) {
      return 0;
    }
    int second = bytes[offset + 1] & 0xFF;
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if (!isContinuation(bytes[offset + i])) {
        return 0;
      }
    }
    return length;
  }

  /** Whether the text may be cut here: inside no character and not between CR and LF. */
  static boolean isBoundary(byte[] bytes, int offset) {
    if (offset <= 0 || offset >= bytes.length) {
      return true;
    }
    if (bytes[offset] == '\n') {
      return bytes[offset - 1] != '\r';
    }
    if (!isContinuation(bytes[offset])) {
      return true;
    }
    for (int back = 1; back < LONGEST && back <= offset; back++) {
      if (!isContinuation(bytes[offset - back])) {
        return lengthAt(bytes, offset - back) <= back;
      }
    }
    return true;
  }

  static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
