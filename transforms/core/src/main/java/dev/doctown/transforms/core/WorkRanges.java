package dev.doctown.transforms.core;

import java.util.Locale;

/**
 * The ranges that work is spread over: their number is fixed, whatever the repository.
 *
 * <p>A range of digests is a prefix of their bits, so ranges in order hold digests in order.
 */
final class WorkRanges {
  /** Number of ranges. At least 16 for each thread of a small machine, few milliseconds each. */
  static final int COUNT = 64;

  private static final int HEX_RADIX = 16;
  private static final int DIGEST_PREFIXES = 256;

  private WorkRanges() {}

  /** The range of a SHA-256 in hex. */
  static int of(String sha256) {
    return Integer.parseInt(sha256, 0, 2, HEX_RADIX) * COUNT / DIGEST_PREFIXES;
  }

  /** The bucket of one range of one repository. */
  static String bucket(String repository, int range) {
    return String.format(Locale.ROOT, "%s/%02d", repository, range);
  }
}
