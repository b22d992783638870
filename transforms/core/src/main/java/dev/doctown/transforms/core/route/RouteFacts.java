package dev.doctown.transforms.core.route;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the files of a repository show of routes, each by itself. */
final class RouteFacts {
  private static final String ROUTE = "route";
  private static final String PREFIX = "prefix";
  private static final String MOUNT = "mount";

  private final SymbolGraph graph;
  private final List<FileEntryPoint> others = new ArrayList<>();
  private final List<FileEntryPoint> routes = new ArrayList<>();
  private final List<FileEntryPoint> mounts = new ArrayList<>();
  private final Map<Integer, String> typePrefixes = new HashMap<>();
  private final Map<Router, String> routerPrefixes = new HashMap<>();
  private final Set<Router> routers = new HashSet<>();

  RouteFacts(SymbolGraph graph, Iterator<FileEntryPoint> found) {
    this.graph = graph;
    found.forEachRemaining(this::take);
  }

  private void take(FileEntryPoint row) {
    switch (row.getKind()) {
      case ROUTE -> {
        routes.add(row);
        routers.add(written(row));
      }
      case MOUNT -> {
        mounts.add(row);
        routers.add(written(row));
      }
      case PREFIX -> {
        if (row.getSymbolId() != null) {
          typePrefixes.putIfAbsent(graph.symbolWithId(row.getSymbolId()), row.getName());
        } else {
          routerPrefixes.putIfAbsent(written(row), row.getName());
          routers.add(written(row));
        }
      }
      default -> others.add(row);
    }
  }

  /** Whether a row only says more of routes. */
  static boolean isOfOthers(FileEntryPoint row) {
    return row.getKind().equals(PREFIX) || row.getKind().equals(MOUNT);
  }

  /** Entry points that are no routes. */
  List<FileEntryPoint> others() {
    return others;
  }

  List<FileEntryPoint> routes() {
    return routes;
  }

  List<FileEntryPoint> mounts() {
    return mounts;
  }

  /** Paths in front of the routes of types, by number. */
  Map<Integer, String> typePrefixes() {
    return typePrefixes;
  }

  /** The path with which a router was made; empty for none. */
  String prefixOf(Router router) {
    return routerPrefixes.getOrDefault(router, "");
  }

  /** Whether something is routed on a variable there. */
  boolean hasRouter(Router router) {
    return routers.contains(router);
  }

  /** The router of a fact by the name that its own file has for it. */
  Router written(FileEntryPoint row) {
    String scope = row.getScopeId();
    int symbol = scope == null ? -1 : graph.symbolWithId(scope);
    return new Router(symbol < 0 ? graph.symbolOfFile(row.getPath()) : symbol, row.getRouter());
  }
}
