package dev.doctown.transforms.core.route;

import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which routers the names mean that files use for them. */
final class RouterNames {
  private static final Pattern NAME =
      Pattern.compile(
          "&?(?:await )?((?:[\\w$]++(?:\\.|::))*+)([\\w$]++)(\\(.*\\))?(?:\\.clone\\(\\))?");

  private final SymbolGraph graph;
  private final RouteFacts facts;
  private final Map<Place, List<Integer>> called = new HashMap<>();
  private final Map<Place, List<Integer>> imported = new HashMap<>();
  private final Map<Place, List<String>> importedNames = new HashMap<>();
  private final Map<String, Map<String, Import>> imports = new HashMap<>();

  private record Place(String path, int line) {}

  private record Import(String name, Place place) {}

  /**
   * @param paths the files whose names will be asked for
   */
  RouterNames(
      SymbolGraph graph, RouteFacts facts, Set<String> paths, Iterator<ReferenceRow> references) {
    this.graph = graph;
    this.facts = facts;
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (confidence >= SymbolGraph.SURE && paths.contains(graph.path(file))) {
            Map<Place, List<Integer>> edges =
                switch (kind) {
                  case CALLS -> called;
                  case IMPORTS -> imported;
                  default -> null;
                };
            if (edges != null) {
              keep(edges, new Place(graph.path(file), line), to);
            }
          }
        });
    references.forEachRemaining(
        row -> {
          if (row.getKind().equals("import") && paths.contains(row.getPath())) {
            Place place = new Place(row.getPath(), row.getLine());
            String alias = row.getAlias();
            keep(importedNames, place, row.getName());
            imports
                .computeIfAbsent(row.getPath(), unused -> new HashMap<>())
                .putIfAbsent(
                    alias == null ? row.getName() : alias, new Import(row.getName(), place));
          }
        });
  }

  private static <K, V> void keep(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, unused -> new ArrayList<>(2)).add(value);
  }

  /** The router that a variable means, where its own file says no more than its name. */
  Router variable(String path, Router written) {
    String name = written.name();
    int file = graph.symbolOfFile(path);
    if (name == null || graph.child(file, name) >= 0) {
      return new Router(name == null ? written.scope() : file, name);
    }
    Router found = member(importOf(path, name), null);
    return found == null ? written : found;
  }

  /** What a mount puts under its path; null where that is not plain. */
  @Nullable Router target(String path, int line, int scope, String written) {
    Matcher parts = NAME.matcher(written);
    if (!parts.matches()) {
      return null;
    }
    String name = parts.group(2);
    String before = parts.group(1).replaceAll("(?:\\.|::)$", "");
    if (parts.group(3) != null) {
      return called(new Place(path, line), name);
    }
    int file = graph.symbolOfFile(path);
    if (before.isEmpty()) {
      Router own = new Router(scope, name);
      if (facts.hasRouter(own)) {
        return own;
      }
      int child = graph.child(file, name);
      if (child >= 0) {
        return of(child);
      }
      return facts.hasRouter(new Router(file, name))
          ? new Router(file, name)
          : member(importOf(path, name), null);
    }
    String first = before.split("\\.|::", 2)[0];
    return first.equals(before) ? member(importOf(path, first), name) : null;
  }

  /** The one function that a call means; what an import in place of a name loads. */
  private @Nullable Router called(Place place, String name) {
    List<Integer> found =
        called.getOrDefault(place, List.of()).stream()
            .filter(symbol -> graph.name(symbol).equals(name))
            .distinct()
            .toList();
    if (found.size() == 1) {
      return new Router(found.get(0), null);
    }
    List<Integer> loaded = imported.getOrDefault(place, List.of());
    return name.equals("require") && loaded.size() == 1 ? of(loaded.get(0)) : null;
  }

  /** The symbol that an import means; -1 where that is not one alone. */
  private int importOf(String path, String name) {
    Import one = imports.getOrDefault(path, Map.of()).get(name);
    if (one == null) {
      return -1;
    }
    List<Integer> found =
        imported.getOrDefault(one.place(), List.of()).stream().distinct().toList();
    List<Integer> named = found.stream().filter(symbol -> isNamed(symbol, one.name())).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    boolean alone = importedNames.getOrDefault(one.place(), List.of()).size() == 1;
    return alone && found.size() == 1 ? found.get(0) : -1;
  }

  /** A file is imported by its name without what tells its language, or by that of its folder. */
  private boolean isNamed(int symbol, String name) {
    String path = graph.path(graph.fileOf(symbol));
    return graph.name(symbol).equals(name)
        || (graph.kind(symbol).equals("file")
            && ("/" + path).matches(".*/" + Pattern.quote(name) + "(?:/[^/]*)?(?:\\.[^/]*)?"));
  }

  /** What an imported symbol is, or what it has under a name. */
  private @Nullable Router member(int symbol, @Nullable String name) {
    if (symbol < 0) {
      return null;
    }
    if (name == null) {
      return of(symbol);
    }
    int child = graph.child(symbol, name);
    return child >= 0 ? of(child) : new Router(symbol, name);
  }

  /** A function routes inside of it, a file or a module on any of its variables. */
  private Router of(int symbol) {
    String kind = graph.kind(symbol);
    boolean all = kind.equals("file") || SymbolKinds.FUNCTIONS.contains(kind);
    return all
        ? new Router(symbol, null)
        : new Router(graph.symbolOfFile(graph.path(graph.fileOf(symbol))), graph.name(symbol));
  }
}
