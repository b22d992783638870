package dev.doctown.docpack.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a pack, as two counts.
 *
 * @param name such as M1
 * @param value the numerator; null when the metric does not apply
 * @param of the denominator; null when the metric does not apply
 * @param goal what the pack is held to; null for a figure that is only reported
 * @param passes whether the goal is met; true where there is none or the metric does not apply
 * @param reason why the metric does not apply; null when it does
 * @param failures the first of what counts against it
 */
public record Metric(
    String name,
    @Nullable Long value,
    @Nullable Long of,
    @Nullable String goal,
    boolean passes,
    @Nullable String reason,
    List<String> failures) {
  /** How many failures are named. */
  static final int MOST_FAILURES = 20;

  private static final long WHOLE = 100;

  public Metric {
    failures = List.copyOf(failures);
  }

  /** A metric of which every single thing must hold. */
  static Metric all(String name, long value, long of, List<String> failures) {
    return new Metric(name, value, of, "100 %", value == of, null, failures);
  }

  /** A metric of which nearly every thing must hold. */
  static Metric atLeast(String name, long value, long of, int permille, List<String> failures) {
    String percent = permille / 10 + (permille % 10 == 0 ? "" : "." + permille % 10);
    return new Metric(
        name, value, of, ">= " + percent + " %", value * 1000 >= of * permille, null, failures);
  }

  /** A metric that counts faults. */
  static Metric atMost(String name, long value, long of, int percent, List<String> failures) {
    return new Metric(
        name, value, of, "<= " + percent + " %", value * WHOLE <= of * percent, null, failures);
  }

  /** A figure without a goal. */
  static Metric figure(String name, long value, long of) {
    return new Metric(name, value, of, null, true, null, List.of());
  }

  /** A metric that does not apply. */
  static Metric without(String name, @Nullable String goal, String reason) {
    return new Metric(name, null, null, goal, true, reason, List.of());
  }
}
