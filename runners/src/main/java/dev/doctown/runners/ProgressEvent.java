package dev.doctown.runners;

import java.util.Locale;

/**
 * One observation of a stage.
 *
 * @param rate units a second since the stage began; 0 before anything is done
 * @param etaSeconds seconds left at that rate; negative while nothing can be said
 */
record ProgressEvent(StageCount count, double rate, long etaSeconds) {

  /** The event as one line of JSON. Stage and unit are words of doctown's own. */
  String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"stage\":\"%s\",\"done\":%d,\"total\":%s,\"unit\":\"%s\",\"rate\":%.1f,\"eta_seconds\":%s%s}",
        count.stage(),
        count.done(),
        orNull(count.total()),
        count.unit(),
        rate,
        orNull(etaSeconds),
        count.note().isEmpty() ? "" : ",\"note\":\"" + count.note() + "\"");
  }

  private static String orNull(long value) {
    return value < 0 ? "null" : Long.toString(value);
  }

  /** The event for a person: {@code embed 1,200 of 5,870 texts, 16.0/s, 4 min 52 s left}. */
  String toText() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-8s ", count.stage()));
    if (count.total() >= 0 && !count.complete()) {
      text.append(Quantities.count(count.done()))
          .append(" of ")
          .append(Quantities.count(count.total(), count.unit()));
    } else {
      text.append(Quantities.count(count.done(), count.unit()));
    }
    if (rate > 0) {
      // Of things that are counted the unit is clear; a measure is part of its rate.
      String measure = Character.isUpperCase(count.unit().charAt(0)) ? " " + count.unit() : "";
      text.append(String.format(Locale.ROOT, ", %,.1f%s/s", rate, measure));
    }
    if (!count.note().isEmpty()) {
      text.append(", ").append(count.note());
    }
    if (etaSeconds > 0) {
      text.append(", ").append(Quantities.duration(etaSeconds)).append(" left");
    }
    return text.toString();
  }
}
