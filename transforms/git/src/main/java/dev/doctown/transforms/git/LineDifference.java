package dev.doctown.transforms.git;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many lines two contents do not share: the shortest edit script's length, found by Myers'
 * greedy algorithm over the lines that both have.
 *
 * <p>The algorithm is quadratic where two long contents differ in much. After {@link #MOST_STEPS}
 * steps it is given up, and lines that merely moved count as shared.
 *
 * @param added lines that only the new content has
 * @param deleted lines that only the old content has
 * @param steps what the comparison cost beyond reading the contents
 */
record LineDifference(int added, int deleted, int steps) {
  /** Of what has no lines. */
  static final LineDifference NONE = new LineDifference(0, 0, 0);

  static final int MOST_STEPS = 4_000_000;

  // No more can be reached within the steps: edit script d takes d + 1 of them at least.
  private static final int LONGEST_SCRIPT = 3_000;

  /** Compares two texts; a last line without an end of line is another line than one with it. */
  static LineDifference between(byte[] old, byte[] now) {
    int start = commonStart(old, now);
    int end = commonEnd(old, now, start);
    Map<String, Integer> numbers = new HashMap<>();
    int[] oldLines = lines(old, start, old.length - end, numbers);
    int[] newLines = lines(now, start, now.length - end, numbers);
    int[] inOld = occurrences(oldLines, numbers.size());
    int[] inNew = occurrences(newLines, numbers.size());
    int common = 0;
    for (int line = 0; line < numbers.size(); line++) {
      common += Math.min(inOld[line], inNew[line]);
    }
    int[] oldShared = Arrays.stream(oldLines).filter(line -> inNew[line] > 0).toArray();
    int[] newShared = Arrays.stream(newLines).filter(line -> inOld[line] > 0).toArray();
    Script script = new Script(oldShared, newShared);
    int length = script.length();
    int kept = length < 0 ? common : (oldShared.length + newShared.length - length) / 2;
    return new LineDifference(newLines.length - kept, oldLines.length - kept, script.steps);
  }

  /** Length of what both begin with, in whole lines. */
  private static int commonStart(byte[] old, byte[] now) {
    int at = Arrays.mismatch(old, now);
    if (at < 0) {
      return old.length;
    }
    while (at > 0 && old[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /** Length of what both end with behind the common start, in whole lines. */
  private static int commonEnd(byte[] old, byte[] now, int start) {
    int most = Math.min(old.length, now.length) - start;
    int length = 0;
    while (length < most && old[old.length - 1 - length] == now[now.length - 1 - length]) {
      length++;
    }
    while (length > 0
        && !(isLineStart(old, old.length - length) && isLineStart(now, now.length - length))) {
      length--;
    }
    return length;
  }

  private static boolean isLineStart(byte[] content, int at) {
    return at == 0 || content[at - 1] == '\n';
  }

  /** The lines from one place to another, each by the number that equal lines share. */
  private static int[] lines(byte[] content, int from, int to, Map<String, Integer> numbers) {
    int[] lines = new int[8];
    int count = 0;
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && content[end] != '\n') {
        end++;
      }
      end = Math.min(to, end + 1);
      String line = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
      Integer number = numbers.putIfAbsent(line, numbers.size());
      if (count == lines.length) {
        lines = Arrays.copyOf(lines, 2 * count);
      }
      lines[count++] = number == null ? numbers.size() - 1 : number;
      start = end;
    }
    return Arrays.copyOf(lines, count);
  }

  private static int[] occurrences(int[] lines, int numbers) {
    int[] occurrences = new int[numbers];
    for (int line : lines) {
      occurrences[line]++;
    }
    return occurrences;
  }

  /** Finds the length of the shortest script of insertions and deletions. */
  private static final class Script {
    private final int[] old;
    private final int[] now;
    private int steps;

    Script(int[] old, int[] now) {
      this.old = old;
      this.now = now;
    }

    /** The length, or -1 when it takes too many steps. */
    int length() {
      int most = Math.min(LONGEST_SCRIPT, old.length + now.length);
      // How far one gets in the old lines on each diagonal (old minus new position).
      int[] reached = new int[2 * most + 3];
      int zero = most + 1;
      for (int length = 0; length <= most; length++) {
        for (int diagonal = -length; diagonal <= length; diagonal += 2) {
          int inOld =
              diagonal == -length
                      || (diagonal != length
                          && reached[zero + diagonal - 1] < reached[zero + diagonal + 1])
                  ? reached[zero + diagonal + 1]
                  : reached[zero + diagonal - 1] + 1;
          inOld = follow(inOld, diagonal);
          reached[zero + diagonal] = inOld;
          if (inOld >= old.length && inOld - diagonal >= now.length) {
            return length;
          }
        }
        if (steps > MOST_STEPS) {
          return -1;
        }
      }
      return -1;
    }

    private int follow(int inOld, int diagonal) {
      int at = inOld;
      while (at < old.length && at - diagonal < now.length && old[at] == now[at - diagonal]) {
        at++;
      }
      steps += at - inOld + 1;
      return at;
    }
  }
}
