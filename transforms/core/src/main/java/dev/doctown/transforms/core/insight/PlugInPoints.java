package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Abstractions with several implementations: speaks where an interface, trait or abstract class of
 * the project's own code has, in its code, at least three direct implementations in at least three
 * files, by sure edges, and where the code of another file names it as a type. What extends an
 * interface as another interface is no implementation, and neither is what is said of types of
 * other libraries, such as boxes and lists. Exceptions are no abstractions to implement. Never
 * speaks of Go, whose types do not say what they implement. A class that itself extends or
 * implements a type of the project is only a base for that one. Where only its name calls a class a
 * base, three of its implementations have a method of their own for one of its methods: else it is
 * a set of fields that others share.
 */
final class PlugInPoints {
  private static final int MOST = 6;
  private static final int LEAST = 3;
  private static final int MOST_NAMES = 4;
  private static final Set<String> INTERFACES = Set.of("interface", "trait");
  private static final Pattern BASE = Pattern.compile("(?:Abstract|Base)[A-Z].*|.*[a-z]Base");

  private PlugInPoints() {}

  static List<Insight> of(Codebase code) {
    SymbolGraph graph = code.graph();
    Set<String> types =
        IntStream.range(0, graph.symbolCount())
            .filter(code::isType)
            .mapToObj(graph::name)
            .collect(Collectors.toSet());
    Map<Integer, Set<Integer>> users = users(code);
    Adjacency subtypes = graph.sure(Set.of(EdgeKind.EXTENDS, EdgeKind.IMPLEMENTS), true);
    Adjacency above = graph.sure(Set.of(EdgeKind.EXTENDS, EdgeKind.IMPLEMENTS), false);
    return IntStream.range(0, graph.symbolCount())
        .filter(symbol -> subtypes.degree(symbol) >= LEAST)
        .filter(symbol -> isAbstraction(code, symbol) && code.isCode(graph.fileOf(symbol)))
        .filter(symbol -> INTERFACES.contains(graph.kind(symbol)) || above.degree(symbol) == 0)
        .mapToObj(symbol -> new Found(symbol, implementations(code, types, subtypes, symbol)))
        .filter(found -> found.implementations().size() >= LEAST && found.files(graph) >= LEAST)
        .filter(found -> isTaken(graph, found, users))
        .filter(found -> isDeclared(code, found.symbol()) || isReplaced(code, found))
        .sorted(
            Comparator.comparingInt((Found found) -> -found.implementations().size())
                .thenComparing(Found::symbol))
        .limit(MOST)
        .map(found -> insight(code, found))
        .toList();
  }

  private record Found(int symbol, List<Integer> implementations) {
    int files(SymbolGraph graph) {
      return (int) implementations.stream().map(graph::fileOf).distinct().count();
    }
  }

  /** For each type the other files of code that name it elsewhere than in heads of types. */
  private static Map<Integer, Set<Integer>> users(Codebase code) {
    SymbolGraph graph = code.graph();
    Map<Integer, Set<Integer>> users = new HashMap<>();
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.REFERENCES
              && confidence >= SymbolGraph.SURE
              && code.isType(to)
              && code.isCode(file)
              && graph.fileOf(to) != file) {
            users.computeIfAbsent(to, unused -> new HashSet<>()).add(file);
          }
        });
    return users;
  }

  /** Whether code that implements nothing of it takes one: else it is only a base to build on. */
  private static boolean isTaken(SymbolGraph graph, Found found, Map<Integer, Set<Integer>> users) {
    Set<Integer> takers = new HashSet<>(users.getOrDefault(found.symbol(), Set.of()));
    found.implementations().forEach(type -> takers.remove(graph.fileOf(type)));
    return !takers.isEmpty();
  }

  private static boolean isAbstraction(Codebase code, int symbol) {
    String name = code.graph().name(symbol);
    boolean named = code.graph().kind(symbol).equals("class") && BASE.matcher(name).matches();
    return !code.language(code.graph().fileOf(symbol)).equals("Go")
        && (isDeclared(code, symbol) || named)
        && !FaultTypes.isOne(name);
  }

  private static boolean isDeclared(Codebase code, int symbol) {
    return INTERFACES.contains(code.graph().kind(symbol)) || code.isAbstract(symbol);
  }

  private static boolean isReplaced(Codebase code, Found found) {
    Set<String> methods = methods(code, found.symbol());
    return found.implementations().stream()
            .filter(type -> !Collections.disjoint(methods, methods(code, type)))
            .count()
        >= LEAST;
  }

  /** Names of the methods of a type that say what it does; what every type may have aside. */
  private static Set<String> methods(Codebase code, int type) {
    SymbolGraph graph = code.graph();
    int file = graph.fileOf(type);
    return IntStream.range(code.firstSymbol(file), code.firstSymbol(file + 1))
        .filter(symbol -> graph.parentOf(symbol) == type && code.isFunction(symbol))
        .filter(symbol -> !graph.kind(symbol).equals("constructor"))
        .mapToObj(graph::name)
        .filter(name -> !name.startsWith("__"))
        .collect(Collectors.toSet());
  }

  /** Implementing types, each once by name; what is in a function or for every type is no one. */
  private static List<Integer> implementations(
      Codebase code, Set<String> types, Adjacency subtypes, int symbol) {
    Set<String> names = new HashSet<>();
    return IntStream.of(subtypes.neighbours(symbol))
        .filter(type -> code.isCode(code.graph().fileOf(type)) && !code.isInFunction(type))
        .filter(type -> !code.isInTestModule(type))
        .filter(type -> !INTERFACES.contains(code.graph().kind(type)))
        .filter(type -> types.contains(code.graph().name(type)))
        .boxed()
        .filter(type -> names.add(code.graph().qualifiedName(type)))
        .toList();
  }

  private static Insight insight(Codebase code, Found found) {
    SymbolGraph graph = code.graph();
    String name = graph.name(found.symbol());
    List<String> names =
        found.implementations().stream()
            .map(type -> "`" + graph.name(type) + "` (" + code.shortName(graph.fileOf(type)) + ")")
            .toList();
    return new Insight(
        InsightKind.PLUG_IN_POINT,
        name + " has several implementations",
        "`"
            + name
            + "` is an abstraction that "
            + Wording.list(names, MOST_NAMES)
            + " implement; code that takes one works with any of them.",
        List.of(graph.symbolId(found.symbol())),
        IntStream.concat(
                IntStream.of(found.symbol()),
                found.implementations().stream().limit(MOST_NAMES).mapToInt(Integer::intValue))
            .mapToObj(code::evidence)
            .toList(),
        Insight.HELD_TO);
  }
}
