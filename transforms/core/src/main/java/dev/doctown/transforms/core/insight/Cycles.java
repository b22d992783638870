package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.StrongComponents;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two subsystems that use each other: speaks where both directions have at least two sure calls or
 * subtypes, and the subsystems are rooted in different folders, neither within the other; files of
 * one folder are one module and may lean on each other. Never speaks of Go. The lighter direction
 * is the evidence. Of many the most used are told, and the last of them says how many there are
 * beside.
 */
final class Cycles {
  private static final int MOST = 5;

  private Cycles() {}

  static List<Insight> of(Codebase code, List<Siblings> groups) {
    List<Pair> pairs = new ArrayList<>();
    for (Siblings group : groups) {
      int[] component = StrongComponents.of(group.adjacency());
      for (Siblings.Dependency one : group.dependencies()) {
        for (Siblings.Dependency other : group.dependencies()) {
          boolean opposite = one.from() == other.to() && one.to() == other.from();
          boolean lighter =
              one.uses() < other.uses() || (one.uses() == other.uses() && one.from() < one.to());
          if (opposite && lighter && component[one.from()] == component[one.to()]) {
            pairs.add(new Pair(group, one, other));
          }
        }
      }
    }
    List<Insight> cycles =
        pairs.stream()
            .filter(Pair::inSeparateFolders)
            .filter(pair -> !Wording.isMadeUp(pair.user().name()))
            .filter(pair -> !Wording.isMadeUp(pair.used().name()))
            .filter(pair -> !isGo(code, pair))
            .sorted(
                Comparator.comparingInt((Pair pair) -> -pair.light().uses() - pair.heavy().uses())
                    .thenComparing(pair -> pair.user().id()))
            .map(pair -> insight(code, pair))
            .toList();
    return cycles.size() <= MOST ? cycles : first(cycles);
  }

  /** Readers meet the findings of a kind in the order of their ids. */
  private static List<Insight> first(List<Insight> cycles) {
    List<Insight> told = new ArrayList<>(cycles.subList(0, MOST));
    told.sort(Comparator.comparing(Insight::id, Utf8Order.INSTANCE));
    int more = cycles.size() - MOST;
    told.set(
        MOST - 1,
        told.get(MOST - 1)
            .saying(
                more == 1
                    ? "One more pair of subsystems does so."
                    : more + " more pairs of subsystems do so."));
    return told;
  }

  private record Pair(Siblings group, Siblings.Dependency light, Siblings.Dependency heavy) {
    Subsystem user() {
      return group.members().get(light.from());
    }

    Subsystem used() {
      return group.members().get(light.to());
    }

    boolean inSeparateFolders() {
      String one = user().anchorFolder() + "/";
      String other = used().anchorFolder() + "/";
      return one.length() > 1
          && other.length() > 1
          && !one.startsWith(other)
          && !other.startsWith(one);
    }
  }

  /**
   * The language lets no packages use each other: folders of several do not, whatever is counted.
   */
  private static boolean isGo(Codebase code, Pair pair) {
    return code.language(pair.light().places().get(0)[0]).equals("Go");
  }

  private static Insight insight(Codebase code, Pair pair) {
    String user = pair.user().name();
    String used = pair.used().name();
    return new Insight(
        InsightKind.CYCLE,
        user + " and " + used + " depend on each other",
        used
            + " uses "
            + user
            + ", and "
            + user
            + " uses "
            + used
            + ": neither stands without the other.",
        List.of(pair.user().id(), pair.used().id()),
        pair.light().places().stream().map(place -> code.evidence(place[0], place[1])).toList(),
        Insight.HELD_TO);
  }
}
