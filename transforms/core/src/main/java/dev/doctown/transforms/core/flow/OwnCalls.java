package dev.doctown.transforms.core.flow;

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
import java.util.function.IntPredicate;

/**
 * The sure calls within a project's own code, and functions that are handed to others to call.
 *
 * <p>What a call of a type calls is what its constructors call. A call of a function that an
 * interface or an abstract class only declares goes on to the function that implements it, where
 * the own code has one alone. A call of what C or C++ declares goes on at its definition.
 */
final class OwnCalls {
  private static final Set<String> INTERFACES = Set.of("interface", "trait");
  private static final Set<String> DEFINITIONS =
      Set.of("function", "method", "constructor", "class");

  private final SymbolGraph graph;
  private final IntPredicate isOwn;
  private final CallWords words;
  private final Map<Integer, List<Call>> calls = new HashMap<>();
  private final Map<Integer, List<Integer>> constructors = new HashMap<>();
  private final Map<Integer, List<Integer>> subtypes = new HashMap<>();

  /**
   * A call.
   *
   * @param to what runs
   * @param named what the call names: {@code to}, what {@code to} defines, or the function that
   *     {@code to} alone implements
   * @param file number of the file in which it stands
   * @param handedOn whether it is only named there, for others to call
   */
  record Call(int to, int named, int file, int line, boolean handedOn) {
    Call at(int runs) {
      return new Call(runs, named, file, line, handedOn);
    }
  }

  /**
   * @param isOwn whether a file, by number, is the project's own code and no test
   */
  OwnCalls(SymbolGraph graph, IntPredicate isOwn, CallWords words) {
    this.graph = graph;
    this.isOwn = isOwn;
    this.words = words;
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
          keep(calls, from, new Call(to, to, file, line, words.isHandedOn(file, line, to)));
        }
      }
      case EXTENDS, IMPLEMENTS -> keep(subtypes, to, from);
      case REFERENCES -> {
        boolean functions =
            SymbolKinds.FUNCTIONS.contains(graph.kind(from))
                && SymbolKinds.FUNCTIONS.contains(graph.kind(to));
        if (functions && from != to && isOwn.test(graph.fileOf(to))) {
          keep(calls, from, new Call(to, to, file, line, true));
        }
      }
      case IMPORTS -> {}
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
        .map(this::defined)
        .flatMap(constructor -> calls.getOrDefault(constructor, List.of()).stream())
        .toList();
  }

  private Call implemented(Call call) {
    int named = call.to();
    int function = defined(named);
    int around = graph.parentOf(function);
    boolean declared =
        around >= 0 && (INTERFACES.contains(graph.kind(around)) || words.isOnlyDeclared(function));
    if (!declared || calls.containsKey(function)) {
      return function == named ? call : call.at(function);
    }
    List<Integer> found = implementations(around, function);
    return found.size() == 1 ? call.at(found.get(0)) : call;
  }

  /** Where a function runs that is declared here; what calls others is no declaration. */
  private int defined(int symbol) {
    int definition = calls.containsKey(symbol) ? symbol : graph.definitionOf(symbol);
    return isOwn.test(graph.fileOf(definition)) ? definition : symbol;
  }

  /** What subtypes have in place of a function, and theirs where they leave it open. */
  private List<Integer> implementations(int type, int named) {
    List<Integer> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(Set.of(type));
    ArrayDeque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (int subtype : subtypes.getOrDefault(open.remove(), List.of())) {
        if (!seen.add(subtype)) {
          continue;
        }
        List<Integer> members =
            graph.children(subtype, graph.name(named)).stream()
                .filter(member -> graph.parameterCount(member) == graph.parameterCount(named))
                .filter(member -> !words.isOnlyDeclared(member))
                .toList();
        members.stream().map(this::defined).forEach(found::add);
        if (members.isEmpty()) {
          open.add(subtype);
        }
      }
    }
    return found;
  }
}
