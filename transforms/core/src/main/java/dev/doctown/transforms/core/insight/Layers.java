package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.StrongComponents;
import dev.doctown.transforms.core.subsystem.Subsystem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The order of the subsystems by their dependencies: speaks where at least three subsystems side by
 * side depend on each other in at least two steps, and no more than half of them lie in one cycle.
 * A subsystem stands above all that it uses; those in a cycle stand together.
 */
final class Layers {
  private static final int LEAST_SUBSYSTEMS = 3;
  private static final int MOST_NAMES = 5;

  private Layers() {}

  static List<Insight> of(Codebase code, List<Siblings> groups) {
    return groups.stream().flatMap(group -> of(code, group).stream()).limit(1).toList();
  }

  private static List<Insight> of(Codebase code, Siblings group) {
    int[] level = levels(group);
    int[] component = StrongComponents.of(group.adjacency());
    TreeMap<Integer, List<Subsystem>> layers = new TreeMap<>();
    IntStream tied =
        IntStream.range(0, level.length)
            .filter(
                number ->
                    group.dependencies().stream()
                        .anyMatch(each -> each.from() == number || each.to() == number));
    int[] members = tied.toArray();
    for (int number : members) {
      layers
          .computeIfAbsent(-level[number], key -> new ArrayList<>())
          .add(group.members().get(number));
    }
    int largest =
        IntStream.of(members)
            .map(
                number ->
                    (int)
                        IntStream.of(members)
                            .filter(other -> component[other] == component[number])
                            .count())
            .max()
            .orElse(0);
    if (members.length < LEAST_SUBSYSTEMS || layers.size() < 2 || largest * 2 > members.length) {
      return List.of();
    }
    List<String> texts =
        layers.values().stream()
            .map(layer -> Wording.list(layer.stream().map(Subsystem::name).toList(), MOST_NAMES))
            .toList();
    List<Evidence> evidence =
        group.dependencies().stream()
            .filter(each -> level[each.from()] > level[each.to()])
            .limit(MOST_NAMES)
            .map(each -> each.places().get(0))
            .map(place -> code.evidence(place[0], place[1]))
            .toList();
    return List.of(
        new Insight(
            InsightKind.LAYERS,
            Wording.count(layers.size(), "layer"),
            "Counting what is used in at least two lines, the subsystems stand in "
                + layers.size()
                + " layers, each using only those behind it or its own: "
                + String.join("; then ", texts)
                + ".",
            IntStream.of(members).mapToObj(group.members()::get).map(Subsystem::id).toList(),
            evidence,
            90));
  }

  /** For each member the longest way down, cycles counted as one step. */
  private static int[] levels(Siblings group) {
    int[] component = StrongComponents.of(group.adjacency());
    int count = IntStream.of(component).max().orElse(-1) + 1;
    int[] height = new int[count];
    // Components are numbered from the bottom: those used are done before their users.
    for (int user = 0; user < count; user++) {
      for (Siblings.Dependency each : group.dependencies()) {
        int used = component[each.to()];
        if (component[each.from()] == user && used != user) {
          height[user] = Math.max(height[user], height[used] + 1);
        }
      }
    }
    return IntStream.of(component).map(number -> height[number]).toArray();
  }
}
