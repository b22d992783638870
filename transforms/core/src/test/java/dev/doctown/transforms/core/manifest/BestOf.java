package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;

/** What newcomers are told of a repository. */
final class BestOf {
  private BestOf() {}

  /** The first command of each purpose. */
  static List<String> first(Reading reading) {
    List<String> seen = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (String line : reading.best()) {
      String purpose = line.substring(0, line.indexOf(' '));
      if (!seen.contains(purpose)) {
        seen.add(purpose);
        first.add(line);
      }
    }
    return first;
  }

  /** The commands of a purpose. */
  static List<String> purpose(String purpose, Reading reading) {
    return reading.best().stream().filter(line -> line.startsWith(purpose)).toList();
  }
}
