package dev.doctown.transforms.git;

import java.util.Arrays;

/**
 * Line ends of a content, and git's opinion whether it is text (convert.c of git: a NUL, a CR that
 * stands alone, or more than one control character in 128 others make it binary).
 *
 * @param pairs number of CR LF
 * @param binary whether git takes it for binary
 */
record LineEndings(int pairs, boolean binary) {
  private static final int DELETE = 127;
  private static final int END_OF_FILE = 26;

  static LineEndings of(byte[] content) {
    int pairs = 0;
    int printable = 0;
    int nonPrintable = 0;
    boolean binary = false;
    for (int i = 0; i < content.length; i++) {
      int c = content[i] & 0xFF;
      if (c == '\r') {
        if (i + 1 < content.length && content[i + 1] == '\n') {
          pairs++;
          i++;
        } else {
          binary = true;
        }
      } else if (c == 0) {
        binary = true;
      } else if (c == DELETE || (c < ' ' && !isLayout(c))) {
        nonPrintable++;
      } else if (c != '\n') {
        printable++;
      }
    }
    if (content.length > 0 && content[content.length - 1] == END_OF_FILE) {
      nonPrintable--;
    }
    return new LineEndings(pairs, binary || (printable >> 7) < nonPrintable);
  }

  /** The content with LF for each CR LF. */
  static byte[] withoutPairs(byte[] content) {
    byte[] converted = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
        converted[length++] = content[i];
      }
    }
    return length == content.length ? content : Arrays.copyOf(converted, length);
  }

  private static boolean isLayout(int c) {
    return c == '\n' || c == '\t' || c == '\b' || c == '\f' || c == 0x1B;
  }
}
