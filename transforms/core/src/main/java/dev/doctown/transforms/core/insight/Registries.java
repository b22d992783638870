package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Functions that parts enter themselves with: speaks where a function of the project's own code
 * whose name begins with a word for it, such as "register" or "add", is surely called by at least
 * three other files of its code while they are loaded: outside of any function, or in {@code init}
 * of Go. What is registered at other times is data, and no part of the program. A call of what
 * "adds" is a statement or a decorator: where a value is made of it, something is added to that.
 */
final class Registries {
  private static final int MOST = 3;
  private static final int LEAST_FILES = 3;
  private static final int MOST_PLACES = 4;
  private static final Pattern NAME = Pattern.compile("(?:[Rr]egister|Add|add)(?:[A-Z_].*)?");
  private static final Pattern STATEMENT =
      Pattern.compile("@.*|(?:[\\w$.:>*&-]*[.:>])?\\w+\\s*\\(.*");
  private static final Pattern UNFINISHED = Pattern.compile(".*[(,=\\[]\\s*");

  private final Codebase code;

  /** The calls in each file: for each line the functions. */
  private final Map<Integer, SortedMap<Integer, Set<Integer>>> calls = new TreeMap<>();

  Registries(Codebase code) {
    this.code = code;
    SymbolGraph graph = code.graph();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.CALLS
              && confidence >= SymbolGraph.SURE
              && code.isFunction(to)
              && isLoading(from)
              && NAME.matcher(graph.name(to)).matches()
              && graph.fileOf(to) != file
              && code.isCode(file)
              && code.isCode(graph.fileOf(to))) {
            calls
                .computeIfAbsent(file, key -> new TreeMap<>())
                .computeIfAbsent(line, key -> new TreeSet<>())
                .add(to);
          }
        });
  }

  private boolean isLoading(int user) {
    SymbolGraph graph = code.graph();
    boolean initial =
        graph.name(user).equals("init") && code.language(graph.fileOf(user)).equals("Go");
    return initial || (!code.isFunction(user) && !code.isInFunction(user));
  }

  /** Takes the text of a file: calls that make a value are forgotten. */
  void add(int file, String text) {
    SortedMap<Integer, Set<Integer>> here = calls.get(file);
    if (here != null) {
      List<String> lines = text.lines().toList();
      here.forEach(
          (line, functions) ->
              functions.removeIf(
                  function ->
                      isAdding(function) && line <= lines.size() && !isStatement(lines, line)));
    }
  }

  private boolean isAdding(int function) {
    return code.graph().name(function).startsWith("add")
        || code.graph().name(function).startsWith("Add");
  }

  private static boolean isStatement(List<String> lines, int line) {
    String before = line < 2 ? "" : lines.get(line - 2);
    return STATEMENT.matcher(lines.get(line - 1).strip()).matches()
        && !UNFINISHED.matcher(before).matches();
  }

  List<Insight> insights() {
    Map<Integer, Map<Integer, Integer>> callers = new TreeMap<>();
    calls.forEach(
        (file, here) ->
            here.forEach(
                (line, functions) ->
                    functions.forEach(
                        function ->
                            callers
                                .computeIfAbsent(function, key -> new TreeMap<>())
                                .putIfAbsent(file, line))));
    return callers.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= LEAST_FILES)
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Integer, Map<Integer, Integer>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST)
        .map(entry -> insight(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Insight insight(int symbol, Map<Integer, Integer> callers) {
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
