package dev.doctown.transforms.spi;

import java.util.Arrays;

/**
 * The one definition of a line: it ends with LF, CRLF or a CR that no LF follows; the last line
 * need not end. Lines are counted from 1.
 */
public final class LineIndex {
  private final int[] starts;
  private final int lines;

  private LineIndex(int[] starts, int lines) {
    this.starts = starts;
    this.lines = lines;
  }

  /** Finds the lines of a whole file. */
  public static LineIndex of(byte[] bytes) {
    int[] starts = new int[Math.max(16, bytes.length / 24)];
    int count = 1;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      // Both line ends lie below every printable character.
      if (b > '\r' || !endsLine(bytes, i)) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    int lines = starts[count - 1] == bytes.length ? count - 1 : count;
    return new LineIndex(Arrays.copyOf(starts, count), lines);
  }

  private static boolean endsLine(byte[] bytes, int i) {
    return bytes[i] == '\n'
        || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
  }

  /** Number of lines; 0 for an empty file. */
  public int lines() {
    return lines;
  }

  /** The line a byte belongs to; a line's end belongs to it. At least 1, at most the last line. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found + 1 : -found - 1;
    return Math.max(1, Math.min(line, lines));
  }

  /** Offset of the first byte of the line that a byte belongs to. */
  public int startOfLineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? offset : starts[-found - 2];
  }

  /** Offset behind a line and its end; at most the file's length. */
  public int endOfLine(int line, int length) {
    return line < starts.length ? starts[line] : length;
  }
}
