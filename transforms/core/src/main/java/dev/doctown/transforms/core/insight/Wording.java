package dev.doctown.transforms.core.insight;

import java.util.List;
import java.util.regex.Pattern;

/** Lists and numbers in English sentences. */
final class Wording {
  private static final Pattern MADE_UP =
      Pattern.compile(".* and .*|.* in .*/.*|.*\\b[0-9a-f]{8}\\b.*");

  private Wording() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> names) {
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A list of the first names, and how many more there are. */
  static String list(List<String> names, int most) {
    return names.size() <= most
        ? list(names)
        : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }

  /** A number and what is counted, in the plural where it is not one. */
  static String count(int number, String noun) {
    String plural = noun.equals("person") ? "people" : noun + "s";
    return number + " " + (number == 1 ? noun : plural);
  }

  /**
   * Whether a subsystem's name was put together for want of a better one: of two files, of a
   * folder, or with a digest. Who knows the project would not recognise it.
   */
  static boolean isMadeUp(String name) {
    return MADE_UP.matcher(name).matches();
  }
}
