package dev.doctown.transforms.core.graph;

import java.util.List;
import java.util.regex.Pattern;

/** Lists of results as Go writes them: {@code int, error} or {@code n int, err error}. */
final class GoTuples {
  /** A name and a type; words of types are no names. */
  private static final Pattern NAMED =
      Pattern.compile("(?!(?:chan|func|map|struct|interface)\\b)\\w++ +\\S.*+");

  private GoTuples() {}

  /** The type of the first result; empty when there is none. */
  static String firstType(String list) {
    List<String> parts = Brackets.split(list);
    for (String part : parts) {
      if (NAMED.matcher(part).matches()) {
        return part.substring(part.indexOf(' ') + 1);
      }
    }
    return parts.isEmpty() ? "" : parts.get(0);
  }
}
