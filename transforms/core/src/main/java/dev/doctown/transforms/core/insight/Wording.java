package dev.doctown.transforms.core.insight;

import java.util.List;

/** Lists and numbers in English sentences. */
final class Wording {
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
}
