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

  private record Group(String reason, List<String> first) {}

  /**
   * Adds one.
   *
   * @param reason what the code says; empty when only the things say it
   * @param thing a path, or a message that names what it is about
   */
  void add(String code, String reason, String thing) {
    tally.add(code);
    Group group = groups.computeIfAbsent(code, key -> new Group(reason, new ArrayList<>()));
    if (group.first().size() < SHOWN) {
      group.first().add(thing);
    }
  }

  /** Prints the groups, the largest first. */
  void print(PrintStream out) {
    for (String code : tally.mostFrequent()) {
      Group group = groups.getOrDefault(code, new Group("", List.of()));
      String reason = group.reason().isEmpty() ? "" : "  " + group.reason();
      out.println(Quantities.count(tally.of(code)) + " " + code + reason);
      group.first().forEach(thing -> out.println("    " + OneLine.of(thing)));
      long more = tally.of(code) - group.first().size();
      if (more > 0) {
        out.println("    and " + Quantities.count(more) + " more; --all lists them");
      }
    }
  }
}
