package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Code that no test reaches, judged so that only what is certain is said. Tests reach what they
 * name as a word, what their code leads to by any edge (candidates too), all members of a reached
 * type and of its subtypes, and everything that entry points lead to, as tests may run the program.
 * Speaks of subsystems with at least eight functions of which none is reached, and of types with at
 * least three functions, used from at least three places of other files; only in languages in which
 * the repository has at least three test files that reach at least a third of its functions, and
 * never of Rust, whose tests stand among the code.
 */
final class Untested {
  private static final int MOST_SUBSYSTEMS = 3;
  private static final int MOST_TYPES = 4;
  private static final int LEAST_FUNCTIONS = 8;
  private static final int LEAST_METHODS = 3;
  private static final int LEAST_USES = 3;
  private static final int LEAST_TESTS = 3;
  private static final int SHORTEST_NAME = 4;

  private final Codebase code;
  private final BitSet reached = new BitSet();

  private Untested(Codebase code) {
    this.code = code;
  }

  /** Names whose occurrences in tests matter: those of all definitions. */
  static Set<String> names(Codebase code) {
    SymbolGraph graph = code.graph();
    Set<String> names = new HashSet<>();
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      if ((code.isType(symbol) || code.isFunction(symbol)) && code.isCode(graph.fileOf(symbol))) {
        names.add(graph.name(symbol));
      }
    }
    return names;
  }

  /**
   * The findings.
   *
   * @param starts symbols where runs begin
   */
  static List<Insight> of(Codebase code, List<Integer> starts, WordCounts words) {
    Untested untested = new Untested(code);
    untested.reach(starts, words);
    Set<String> judged = untested.languages();
    List<Insight> insights = new ArrayList<>(untested.subsystems(judged));
    insights.addAll(untested.types(judged));
    return insights;
  }

  private void reach(List<Integer> starts, WordCounts words) {
    SymbolGraph graph = code.graph();
    Adjacency next = next();
    ArrayDeque<Integer> open = new ArrayDeque<>(starts);
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      String name = graph.name(symbol);
      boolean named =
          (name.length() < SHORTEST_NAME || words.isInTests(name))
              && (code.isFunction(symbol) || code.isType(symbol));
      if (code.isTest(graph.fileOf(symbol)) || named) {
        open.add(symbol);
      }
    }
    while (!open.isEmpty()) {
      int symbol = open.remove();
      if (!reached.get(symbol)) {
        reached.set(symbol);
        for (int i = 0; i < next.degree(symbol); i++) {
          open.add(next.neighbour(symbol, i));
        }
      }
    }
  }

  /** Where a symbol leads to: any edge, from a type to its members and subtypes. */
  private Adjacency next() {
    SymbolGraph graph = code.graph();
    IntStream.Builder from = IntStream.builder();
    IntStream.Builder to = IntStream.builder();
    graph.forEachEdge(
        (source, target, kind, confidence, file, line) -> {
          boolean member = kind != EdgeKind.CONTAINS || !graph.kind(source).equals("file");
          if (member) {
            from.add(source);
            to.add(target);
          }
          if (kind == EdgeKind.EXTENDS || kind == EdgeKind.IMPLEMENTS) {
            from.add(target);
            to.add(source);
          }
        });
    return Adjacency.of(graph.symbolCount(), from.build().toArray(), to.build().toArray());
  }

  private Set<String> languages() {
    SymbolGraph graph = code.graph();
    Map<String, int[]> counts = new HashMap<>();
    for (int file = 0; file < graph.fileCount(); file++) {
      if (code.isTest(file)) {
        counts.computeIfAbsent(code.language(file), key -> new int[3])[0]++;
      }
    }
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      int file = graph.fileOf(symbol);
      int[] count = counts.get(code.language(file));
      if (count != null && code.isFunction(symbol) && code.isCode(file)) {
        count[1]++;
        count[2] += reached.get(symbol) ? 1 : 0;
      }
    }
    Set<String> judged = new HashSet<>();
    counts.forEach(
        (language, count) -> {
          boolean apart = !language.isEmpty() && !language.equals("Rust");
          if (apart && count[0] >= LEAST_TESTS && count[2] * 3 >= count[1]) {
            judged.add(language);
          }
        });
    return judged;
  }

  private List<Insight> subsystems(Set<String> judged) {
    SymbolGraph graph = code.graph();
    int[] functions = new int[code.subsystems().size()];
    BitSet tested = new BitSet();
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      int file = graph.fileOf(symbol);
      if (code.isCode(file) && code.isFunction(symbol)) {
        functions[code.subsystemOf(file)]++;
        if (reached.get(symbol) || !judged.contains(code.language(file))) {
          tested.set(code.subsystemOf(file));
        }
      }
    }
    return IntStream.range(0, functions.length)
        .filter(number -> functions[number] >= LEAST_FUNCTIONS && !tested.get(number))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer number) -> -functions[number])
                .thenComparingInt(Integer::intValue))
        .limit(MOST_SUBSYSTEMS)
        .map(
            number ->
                new Insight(
                    Insight.CONCERN,
                    "untested",
                    "No test reaches " + code.subsystems().get(number).name(),
                    "None of the "
                        + functions[number]
                        + " functions of "
                        + code.subsystems().get(number).name()
                        + " is named in a test or reached by the calls of one.",
                    List.of(code.subsystems().get(number).id()),
                    IntStream.range(0, graph.fileCount())
                        .filter(file -> code.subsystemOf(file) == number && code.isCode(file))
                        .limit(LEAST_USES)
                        .mapToObj(file -> code.evidence(file, 1))
                        .toList(),
                    85))
        .toList();
  }

  private List<Insight> types(Set<String> judged) {
    SymbolGraph graph = code.graph();
    int[] uses = new int[graph.symbolCount()];
    int[] methods = new int[graph.symbolCount()];
    BitSet tested = new BitSet();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          int type = typeAround(to);
          if (type >= 0
              && kind != EdgeKind.CONTAINS
              && confidence >= SymbolGraph.SURE
              && file != graph.fileOf(to)) {
            uses[type]++;
          }
        });
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      int type = code.isFunction(symbol) ? typeAround(symbol) : -1;
      if (type >= 0) {
        methods[type]++;
        if (reached.get(symbol)) {
          tested.set(type);
        }
      }
    }
    return IntStream.range(0, graph.symbolCount())
        .filter(symbol -> code.isType(symbol) && code.isCode(graph.fileOf(symbol)))
        .filter(symbol -> judged.contains(code.language(graph.fileOf(symbol))))
        .filter(symbol -> !reached.get(symbol) && !tested.get(symbol))
        .filter(symbol -> methods[symbol] >= LEAST_METHODS && uses[symbol] >= LEAST_USES)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer symbol) -> -uses[symbol])
                .thenComparingInt(Integer::intValue))
        .limit(MOST_TYPES)
        .map(
            symbol ->
                new Insight(
                    Insight.CONCERN,
                    "untested",
                    "No test reaches " + graph.name(symbol),
                    "`"
                        + graph.name(symbol)
                        + "` is used in "
                        + Wording.count(uses[symbol], "place")
                        + " of other files, but neither it nor its functions are named in a test"
                        + " or reached by the calls of one.",
                    List.of(graph.symbolId(symbol)),
                    List.of(code.evidence(symbol)),
                    80))
        .toList();
  }

  private int typeAround(int symbol) {
    int at = symbol;
    while (at >= 0 && !code.isType(at)) {
      at = code.graph().parentOf(at);
    }
    return at;
  }
}
