package dev.doctown.runners;

import java.util.Locale;

/** Numbers as people read them. */
final class Quantities {
  private Quantities() {}

  /** {@code 5,870}. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 312 files}, {@code 1 file}. */
  static String count(long value, String plural) {
    return count(value) + " " + (value == 1 ? singular(plural) : plural);
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  /** {@code 1.21 M}, {@code 980}: three digits that matter. */
  static String large(long value) {
    return value < 1_000_000
        ? count(value)
        : String.format(Locale.ROOT, "%.2f M", value / 1_000_000.0);
  }

  /** {@code 21.4 MB}, {@code 980 bytes}; a MB is a million bytes. */
  static String bytes(long value) {
    if (value < 1000) {
      return count(value, "bytes");
    }
    return value < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", value / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", value / 1e6);
  }

  /** {@code 48 s}, {@code 4 min 52 s}, {@code 2 h 5 min}. */
  static String duration(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }
}
