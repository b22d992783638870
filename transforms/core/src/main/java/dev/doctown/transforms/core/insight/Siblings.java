package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.SubsystemRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Subsystems of code that lie side by side, and how they depend on each other: by sure calls,
 * subclasses and implementations in files that import something of the other one, and not for types
 * alone, of which at least two are needed to make a dependency. What only joined a subsystem
 * without lying in its folder says nothing of its dependencies.
 */
final class Siblings {
  private static final int LEAST_USES = 2;
  private static final int MOST_PLACES = 3;

  private final List<Subsystem> members;
  private final List<Dependency> dependencies;

  /**
   * One subsystem uses another.
   *
   * @param uses how many lines do so
   * @param places the first ones, each as file and line
   */
  record Dependency(int from, int to, int uses, List<int[]> places) {
    /** Of all places, each once, as file and line in the halves of a number. */
    static Dependency of(long pair, SortedSet<Long> all) {
      return new Dependency(
          (int) (pair >> Integer.SIZE),
          (int) pair,
          all.size(),
          all.stream()
              .limit(MOST_PLACES)
              .map(place -> new int[] {(int) (place >> Integer.SIZE), place.intValue()})
              .toList());
    }
  }

  private Siblings(List<Subsystem> members, Collection<Dependency> dependencies) {
    this.members = List.copyOf(members);
    this.dependencies = dependencies.stream().filter(each -> each.uses() >= LEAST_USES).toList();
  }

  /**
   * The outermost subsystems, and those inside of each that encloses at least two.
   *
   * @param typeImports by file the lines of imports that are for types alone
   */
  static List<Siblings> groups(Codebase code, Map<Integer, BitSet> typeImports) {
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
        groups.add(of(code, members, parents, typeImports));
      }
    }
    return groups;
  }

  private static Siblings of(
      Codebase code, int[] members, int[] parents, Map<Integer, BitSet> typeImports) {
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
    TreeMap<Long, SortedSet<Long>> found = new TreeMap<>();
    SymbolGraph graph = code.graph();
    // A method's name may stand for one of another type: who uses a subsystem also imports of it.
    Set<Long> imported =
        imported(graph, typeImports, file -> memberOf(memberOf, code.subsystemOf(file)));
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean uses =
              kind == EdgeKind.CALLS || kind == EdgeKind.EXTENDS || kind == EdgeKind.IMPLEMENTS;
          int used = graph.fileOf(to);
          boolean own = code.isCode(file) && code.isCode(used) && !code.isInTestModule(from);
          if (uses && own && confidence >= SymbolGraph.SURE) {
            int user = memberOf[code.subsystemOf(file)];
            int other = memberOf[code.subsystemOf(used)];
            boolean known = imported.contains((long) file << Integer.SIZE | other);
            if (user >= 0
                && other >= 0
                && user != other
                && known
                && isIn(code.subsystems().get(members[user]), graph.path(file))
                && isIn(code.subsystems().get(members[other]), graph.path(used))) {
              found
                  .computeIfAbsent((long) user << Integer.SIZE | other, key -> new TreeSet<>())
                  .add((long) file << Integer.SIZE | line);
            }
          }
        });
    return new Siblings(
        Arrays.stream(members).mapToObj(code.subsystems()::get).toList(),
        found.entrySet().stream()
            .map(entry -> Dependency.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Which members a file surely imports something of, as file and member in one number. */
  private static Set<Long> imported(
      SymbolGraph graph, Map<Integer, BitSet> typeImports, IntUnaryOperator memberOfFile) {
    Set<Long> imported = new HashSet<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean forTypes = typeImports.getOrDefault(file, new BitSet()).get(line);
          if (kind == EdgeKind.IMPORTS && confidence >= SymbolGraph.SURE && !forTypes) {
            int member = memberOfFile.applyAsInt(graph.fileOf(to));
            if (member >= 0) {
              imported.add((long) file << Integer.SIZE | member);
            }
          }
        });
    return imported;
  }

  private static boolean isIn(Subsystem subsystem, String path) {
    String folder = subsystem.anchorFolder();
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  private static int memberOf(int[] members, int subsystem) {
    return subsystem < 0 ? -1 : members[subsystem];
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
