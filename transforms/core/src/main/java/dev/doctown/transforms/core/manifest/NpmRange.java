package dev.doctown.transforms.core.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ranges of versions that packages of one repository ask for of each other. */
final class NpmRange {
  private static final Pattern SIMPLE =
      Pattern.compile("([\\^~=v]?)(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?([-+].*+)?");
  private static final Pattern VERSION =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})([-+].*+)?");

  private NpmRange() {}

  /**
   * Whether a version satisfies {@code *}, {@code ^1.2.3}, {@code ~1.2.3}, {@code 1.2.3} or a part
   * of one; false of any other range, and of a version before a release where it is not named.
   */
  static boolean contains(String range, String version) {
    if (range.isEmpty() || range.equals("*")) {
      return true;
    }
    Matcher actual = VERSION.matcher(version);
    if (!actual.matches()) {
      return false;
    }
    Matcher asked = SIMPLE.matcher(range);
    if (!asked.matches()) {
      return false;
    }
    if (range.substring(asked.end(1)).equals(version)) {
      return true;
    }
    boolean plain = asked.group(5) == null && actual.group(4) == null;
    return plain && isWithin(asked, actual);
  }

  private static boolean isWithin(Matcher asked, Matcher actual) {
    int fixed = fixedParts(asked);
    for (int part = 0; part < 3; part++) {
      String least = asked.group(part + 2);
      if (least == null) {
        return true;
      }
      int difference = Integer.compare(number(actual, part + 1), number(asked, part + 2));
      if (difference != 0) {
        return difference > 0 && part >= fixed;
      }
    }
    return true;
  }

  /** How many parts of a version must be those of the range. */
  private static int fixedParts(Matcher asked) {
    return switch (asked.group(1)) {
      case "^" -> {
        int zeros = 0;
        while (zeros < 2 && asked.group(zeros + 2) != null && number(asked, zeros + 2) == 0) {
          zeros++;
        }
        yield zeros + 1;
      }
      case "~" -> 2;
      default -> 3;
    };
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
