package dev.doctown.transforms.core.route;

import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What files mean by the names that they import, and what they call and load at a line. */
final class ImportedSymbols {
  private final SymbolGraph graph;
  private final Map<Place, List<Integer>> called = new HashMap<>();
  private final Map<Place, List<Integer>> imported = new HashMap<>();
  private final Map<Place, List<String>> importedNames = new HashMap<>();
  private final Map<String, Map<String, Import>> imports = new HashMap<>();

  private record Place(String path, int line) {}

  private record Import(String name, Place place) {}

  /**
   * @param paths the files whose names will be asked for
   */
  ImportedSymbols(SymbolGraph graph, Set<String> paths, Iterator<ReferenceRow> references) {
    this.graph = graph;
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

  /** The one function of a name that a line calls; -1 where it is not one. */
  int called(String path, int line, String name) {
    List<Integer> found =
        called.getOrDefault(new Place(path, line), List.of()).stream()
            .filter(symbol -> graph.name(symbol).equals(name))
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : -1;
  }

  /** The one symbol that a line imports; -1 where it is not one. */
  int loaded(String path, int line) {
    List<Integer> found = imported.getOrDefault(new Place(path, line), List.of());
    return found.size() == 1 ? found.get(0) : -1;
  }

  /** The symbol that an import means; -1 where that is not one alone. */
  int of(String path, String name) {
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
}
