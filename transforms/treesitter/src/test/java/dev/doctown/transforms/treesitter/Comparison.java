package dev.doctown.transforms.treesitter;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What another tool sees beside what the parser sees.
 *
 * @param expected definitions that the tool sees, at least one
 * @param actual definitions that the parser sees, at least one
 */
record Comparison(Set<String> expected, Set<String> actual) {

  /** Share of the tool's definitions that the parser sees too. */
  double recall() {
    return 1 - (double) missing().size() / expected.size();
  }

  /** Share of the parser's definitions that the tool sees too. */
  double precision() {
    return 1 - (double) extra().size() / actual.size();
  }

  /** The differences, in the form of {@link Differences}. */
  String differences() {
    return Differences.lines(missing(), extra());
  }

  /** The shares in one line, as docs/benchmarks.md shows them. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d definitions, recall %.4f, precision %.4f",
        expected.size(),
        recall(),
        precision());
  }

  private Set<String> missing() {
    return without(expected, actual);
  }

  private Set<String> extra() {
    return without(actual, expected);
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
