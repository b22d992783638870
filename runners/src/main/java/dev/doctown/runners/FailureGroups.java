package dev.doctown.runners;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things a docpack lacks, by their code: how many, why, and the first of them. */
final class FailureGroups {
  private static final int SHOWN = 5;

  private final Tally tally = new Tally();
  private final Map<String, Group> groups = new HashMap<>();

  private static final class Group {
    private final String reason;
    private final List<String> first = new ArrayList<>();
    private final List<String> firstWithReasons = new ArrayList<>();
    private boolean hasOneReason = true;

    Group(String reason) {
      this.reason = reason;
    }

    void add(String thing, String why) {
      hasOneReason &= why.equals(reason);
      if (first.size() < SHOWN) {
        first.add(thing);
        firstWithReasons.add(why.isEmpty() ? thing : thing + ": " + why);
      }
    }

    String heading() {
      return hasOneReason ? reason : "";
    }

    List<String> shown() {
      return hasOneReason ? first : firstWithReasons;
    }
  }

  /**
   * Adds one.
   *
   * @param thing a path, or a message that names what it is about
   * @param reason why it is here; empty when the thing says it
   */
  void add(String code, String thing, String reason) {
    tally.add(code);
    groups.computeIfAbsent(code, key -> new Group(reason)).add(thing, reason);
  }

  /** Prints the groups, the largest first; a reason that all of a group share once. */
  void print(PrintStream out) {
    for (String code : tally.mostFrequent()) {
      Group group = groups.getOrDefault(code, new Group(""));
      String heading = Quantities.count(tally.of(code)) + " " + code + "  " + group.heading();
      out.println(OneLine.of(heading));
      group.shown().forEach(thing -> out.println("    " + OneLine.of(thing)));
      long more = tally.of(code) - group.shown().size();
      if (more > 0) {
        out.println("    and " + Quantities.count(more) + " more; --all lists them");
      }
    }
  }
}
