package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Subsystems of code that lie side by side, and how they depend on each other: by sure calls,
 * subclasses and implementations, of which at least two are needed to make a dependency.
 */
final class Siblings {
  private static final int LEAST_USES = 2;
  private static final int MOST_PLACES = 3;

  private final List<Subsystem> members;
  private final List<Dependency> dependencies;

  /**
   * One subsystem uses another.
   *
   * @param places the first uses, each as file and line
   */
  record Dependency(int from, int to, int uses, List<int[]> places) {
    Dependency with(int file, int line) {
      List<int[]> more = places;
      if (places.size() < MOST_PLACES) {
        more = new ArrayList<>(places);
        more.add(new int[] {file, line});
      }
      return new Dependency(from, to, uses + 1, more);
    }
  }

  private Siblings(List<Subsystem> members, Collection<Dependency> dependencies) {
    this.members = List.copyOf(members);
    this.dependencies = dependencies.stream().filter(each -> each.uses() >= LEAST_USES).toList();
  }

  /** The outermost subsystems, and those inside of each that encloses at least two. */
  static List<Siblings> groups(Codebase code) {
    int[] parents = code.parents();
    List<Siblings> groups = new ArrayList<>();
    for (int parent = -1; parent < parents.length; parent++) {
      int around = parent;
      int[] members =
          IntStream.range(0, parents.length)
              .filter(number -> parents[number] == around)
              .filter(number -> code.subsystems().get(number).role() == SubsystemRole.CODE)
              .toArray();
      if (members.length > 1) {
        groups.add(of(code, members, parents));
      }
    }
    return groups;
  }

  private static Siblings of(Codebase code, int[] members, int[] parents) {
    int[] memberOf = new int[parents.length];
    Arrays.fill(memberOf, -1);
    for (int i = 0; i < members.length; i++) {
      memberOf[members[i]] = i;
    }
    for (int number = 0; number < parents.length; number++) {
      if (memberOf[number] < 0 && parents[number] >= 0) {
        memberOf[number] = memberOf[parents[number]];
      }
    }
    TreeMap<Long, Dependency> found = new TreeMap<>();
    SymbolGraph graph = code.graph();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean uses =
              kind == EdgeKind.CALLS || kind == EdgeKind.EXTENDS || kind == EdgeKind.IMPLEMENTS;
          int used = graph.fileOf(to);
          if (uses && confidence >= SymbolGraph.SURE && code.isCode(file) && code.isCode(used)) {
            int user = memberOf[code.subsystemOf(file)];
            int other = memberOf[code.subsystemOf(used)];
            if (user >= 0 && other >= 0 && user != other) {
              long key = (long) user << Integer.SIZE | other;
              Dependency known = found.getOrDefault(key, new Dependency(user, other, 0, List.of()));
              found.put(key, known.with(file, line));
            }
          }
        });
    return new Siblings(
        Arrays.stream(members).mapToObj(code.subsystems()::get).toList(), found.values());
  }

  List<Subsystem> members() {
    return members;
  }

  List<Dependency> dependencies() {
    return dependencies;
  }

  Adjacency adjacency() {
    return Adjacency.of(
        members.size(),
        dependencies.stream().mapToInt(Dependency::from).toArray(),
        dependencies.stream().mapToInt(Dependency::to).toArray());
  }
}
