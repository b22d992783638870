package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Functions that parts enter themselves with: speaks where a function of the project's own code
 * whose name begins with a word for it, such as "register" or "add", is surely called by at least
 * three other files of its code while they are loaded: outside of any function, or in {@code init}
 * of Go. What is registered at other times is data, and no part of the program.
 */
final class Registries {
  private static final int MOST = 3;
  private static final int LEAST_FILES = 3;
  private static final int MOST_PLACES = 4;
  private static final Pattern NAME = Pattern.compile("(?:[Rr]egister|Add|add)(?:[A-Z_].*)?");

  private Registries() {}

  static List<Insight> of(Codebase code) {
    SymbolGraph graph = code.graph();
    Map<Integer, Map<Integer, Integer>> callers = new TreeMap<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.CALLS
              && confidence >= SymbolGraph.SURE
              && code.isFunction(to)
              && isLoading(code, from)
              && NAME.matcher(graph.name(to)).matches()
              && graph.fileOf(to) != file
              && code.isCode(file)
              && code.isCode(graph.fileOf(to))) {
            callers.computeIfAbsent(to, key -> new TreeMap<>()).putIfAbsent(file, line);
          }
        });
    return callers.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= LEAST_FILES)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Integer, Map<Integer, Integer>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(entry -> insight(code, entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isLoading(Codebase code, int user) {
    SymbolGraph graph = code.graph();
    boolean initial =
        graph.name(user).equals("init") && code.language(graph.fileOf(user)).equals("Go");
    return initial || (!code.isFunction(user) && !code.isInFunction(user));
  }

  private static Insight insight(Codebase code, int symbol, Map<Integer, Integer> callers) {
    SymbolGraph graph = code.graph();
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(code.evidence(symbol));
    callers.entrySet().stream()
        .limit(MOST_PLACES)
        .forEach(entry -> evidence.add(code.evidence(entry.getKey(), entry.getValue())));
    return new Insight(
        InsightKind.REGISTRY,
        "Registration by " + graph.name(symbol),
        "The code that runs when they are loaded calls `"
            + graph.qualifiedName(symbol)
            + "` in other files: what is to take part enters itself there.",
        List.of(graph.symbolId(symbol)),
        evidence,
        85);
  }
}
