package dev.doctown.transforms.core.flow;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The sure calls within a project's own code.
 *
 * <p>What a call of a type calls is what its constructors call. A call of a function that an
 * interface only declares goes on to the function that implements it, where the own code has one
 * alone.
 */
final class OwnCalls {
  private static final Set<String> INTERFACES = Set.of("interface", "trait");
  private static final Set<String> DEFINITIONS =
      Set.of("function", "method", "constructor", "class");

  private final SymbolGraph graph;
  private final IntPredicate isOwn;
  private final Map<Integer, List<Call>> calls = new HashMap<>();
  private final Map<Integer, List<Integer>> constructors = new HashMap<>();
  private final Map<Integer, List<Integer>> subtypes = new HashMap<>();

  /**
   * A call.
   *
   * @param to what runs
   * @param named what the call names: {@code to}, or the function that {@code to} alone implements
   * @param file number of the file in which it stands
   */
  record Call(int to, int named, int file, int line) {}

  /**
   * @param isOwn whether a file, by number, is the project's own code and no test
   */
  OwnCalls(SymbolGraph graph, IntPredicate isOwn) {
    this.graph = graph;
    this.isOwn = isOwn;
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (confidence >= SymbolGraph.SURE && isOwn.test(file)) {
            take(from, to, kind, file, line);
          }
        });
    calls.replaceAll((from, made) -> made.stream().map(this::implemented).toList());
  }

  private void take(int from, int to, EdgeKind kind, int file, int line) {
    switch (kind) {
      case CONTAINS -> {
        if (graph.kind(to).equals("constructor")) {
          keep(constructors, from, to);
        }
      }
      case CALLS -> {
        if (isOwn.test(graph.fileOf(to)) && !isOfDefinition(from, file, line)) {
          keep(calls, from, new Call(to, to, file, line));
        }
      }
      case EXTENDS, IMPLEMENTS -> keep(subtypes, to, from);
      case IMPORTS, REFERENCES -> {}
    }
  }

  /**
   * Whether a call stands in the first line of a definition of Python: a decorator, or the default
   * of a parameter, which run where the caller is defined and not when it is called.
   */
  private boolean isOfDefinition(int caller, int file, int line) {
    return graph.language(file).equals("Python")
        && DEFINITIONS.contains(graph.kind(caller))
        && line == graph.line(caller);
  }

  private static <T> void keep(Map<Integer, List<T>> map, int key, T value) {
    map.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(value);
  }

  /** Calls in a function; of a type those that its constructors make. */
  List<Call> in(int symbol) {
    List<Integer> made = constructors.get(symbol);
    if (made == null) {
      return calls.getOrDefault(symbol, List.of());
    }
    return made.stream()
        .flatMap(constructor -> calls.getOrDefault(constructor, List.of()).stream())
        .toList();
  }

  private Call implemented(Call call) {
    int named = call.to();
    int around = graph.parentOf(named);
    if (calls.containsKey(named) || around < 0 || !INTERFACES.contains(graph.kind(around))) {
      return call;
    }
    List<Integer> found = new ArrayList<>();
    for (int subtype : subtypes.getOrDefault(around, List.of())) {
      for (int member : graph.children(subtype, graph.name(named))) {
        if (graph.parameterCount(member) == graph.parameterCount(named)) {
          found.add(member);
        }
      }
    }
    return found.size() == 1 ? new Call(found.get(0), named, call.file(), call.line()) : call;
  }
}
