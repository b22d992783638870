package dev.doctown.transforms.core.route;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types whose routes a method answers: those that have a path of their own and inherit it from
 * a type that has none.
 */
final class InheritedRoutes {
  private final SymbolGraph graph;
  private final RouteFacts facts;
  private final Map<Integer, List<Integer>> subtypes = new HashMap<>();
  private final Set<Integer> answering = new HashSet<>();

  InheritedRoutes(SymbolGraph graph, RouteFacts facts) {
    this.graph = graph;
    this.facts = facts;
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          boolean inherits = kind == EdgeKind.EXTENDS || kind == EdgeKind.IMPLEMENTS;
          if (inherits && confidence >= SymbolGraph.SURE) {
            subtypes.computeIfAbsent(to, unused -> new ArrayList<>(2)).add(from);
          }
        });
    for (FileEntryPoint route : facts.routes()) {
      if (route.getSymbolId() != null) {
        answering.add(graph.symbolWithId(route.getSymbolId()));
      }
    }
  }

  /** The types that inherit a method with its route, in the order of the graph. */
  Set<Integer> heirs(int method) {
    int type = graph.parentOf(method);
    if (type < 0
        || !SymbolKinds.holdsMembers(graph.kind(type))
        || facts.typePrefixes().containsKey(type)) {
      return Set.of();
    }
    Set<Integer> seen = new HashSet<>(Set.of(type));
    Set<Integer> heirs = new TreeSet<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (int subtype : subtypes.getOrDefault(open.remove(), List.of())) {
        if (seen.add(subtype) && !answersItself(subtype, method)) {
          open.add(subtype);
          if (facts.typePrefixes().containsKey(subtype)) {
            heirs.add(subtype);
          }
        }
      }
    }
    return heirs;
  }

  private boolean answersItself(int type, int method) {
    return graph.children(type, graph.name(method)).stream()
        .anyMatch(
            own ->
                answering.contains(own)
                    && graph.parameterCount(own) == graph.parameterCount(method));
  }
}
