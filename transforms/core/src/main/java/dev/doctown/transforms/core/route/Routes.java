package dev.doctown.transforms.core.route;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.RoutePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the paths of routes together: what a file shows of a route, behind the paths of the types
 * that inherit it and of the routers that it is mounted on. What stands in front of a path and is
 * computed is shown as an ellipsis.
 */
public final class Routes {
  private final SymbolGraph graph;
  private final RouteFacts facts;
  private final RouterNames names;
  private final MountedPaths mounted;
  private final InheritedRoutes inherited;

  /** The paths under which programs put all routes that stand below their folders, by folder. */
  private final Map<String, Set<String>> mountedBelow = new HashMap<>();

  private Routes(SymbolGraph graph, RouteFacts facts, Iterator<ReferenceRow> references) {
    this.graph = graph;
    this.facts = facts;
    Set<String> paths =
        Stream.concat(facts.routes().stream(), facts.mounts().stream())
            .map(FileEntryPoint::getPath)
            .collect(Collectors.toSet());
    this.names = new RouterNames(graph, facts, new ImportedSymbols(graph, paths, references));
    this.mounted = new MountedPaths(graph, facts, names);
    this.inherited = new InheritedRoutes(graph, facts);
    for (FileEntryPoint mount : facts.mounts()) {
      if (mount.getTarget() == null) {
        mountedBelow
            .computeIfAbsent(folder(mount.getPath()), folder -> new HashSet<>())
            .add(mount.getName());
      }
    }
  }

  /**
   * The entry points that files show, with the whole paths of routes.
   *
   * @param references those of the repository, to tell what names mean
   */
  public static List<EntryPointRow> of(
      SymbolGraph graph, Iterator<FileEntryPoint> found, Iterator<ReferenceRow> references) {
    RouteFacts facts = new RouteFacts(graph, found);
    List<EntryPointRow> rows = new ArrayList<>();
    facts.others().forEach(row -> rows.add(row(row, row.getName(), row.getSymbolId())));
    if (!facts.routes().isEmpty()) {
      Routes routes = new Routes(graph, facts, references);
      for (FileEntryPoint row : facts.routes()) {
        String handler = routes.handler(row);
        routes.names(row).forEach(name -> rows.add(row(row, name, handler)));
      }
    }
    return rows;
  }

  /** The entry points as files show them, where nothing is known of what joins files. */
  public static List<EntryPointRow> alone(Iterator<FileEntryPoint> found) {
    List<EntryPointRow> rows = new ArrayList<>();
    found.forEachRemaining(
        row -> {
          if (!RouteFacts.isOfOthers(row)) {
            rows.add(row(row, row.getName(), row.getSymbolId()));
          }
        });
    return rows;
  }

  private static EntryPointRow row(FileEntryPoint row, String name, @Nullable String symbol) {
    return new EntryPointRow(row.getPath(), row.getLine(), row.getKind(), name, symbol);
  }

  /** The id of the function that answers a route; null where it is not known. */
  private @Nullable String handler(FileEntryPoint row) {
    if (row.getSymbolId() != null || row.getTarget() == null) {
      return row.getSymbolId();
    }
    int handler = names.handler(row.getPath(), row.getTarget());
    return handler < 0 ? null : graph.symbolId(handler);
  }

  private Set<String> names(FileEntryPoint row) {
    String name = row.getName();
    int space = name.indexOf(' ');
    String path = name.substring(space + 1);
    Set<String> names = new LinkedHashSet<>();
    for (String prefix : prefixes(row)) {
      names.add(name.substring(0, space + 1) + RoutePath.joined(prefix, path));
    }
    return names;
  }

  private Set<String> prefixes(FileEntryPoint row) {
    String id = row.getSymbolId();
    int symbol = id == null ? -1 : graph.symbolWithId(id);
    int type = symbol < 0 ? -1 : graph.parentOf(symbol);
    Set<Integer> heirs = symbol < 0 ? Set.of() : inherited.heirs(symbol);
    if (!heirs.isEmpty()) {
      return heirs.stream()
          .map(heir -> RoutePath.joined(ofAll(heir), facts.typePrefixes().getOrDefault(heir, "")))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    if (facts.typePrefixes().containsKey(type)) {
      return Set.of(ofAll(type));
    }
    Router router = names.variable(row.getPath(), facts.written(row));
    String own = MountedPaths.isOf(graph, router, row.getPath()) ? "" : facts.prefixOf(router);
    return mounted.of(router).stream()
        .map(prefix -> RoutePath.joined(prefix, own))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The one path under which a program puts the routes of all the types that stand below it. */
  private String ofAll(int type) {
    String folder = folder(graph.path(graph.fileOf(type)));
    Set<String> found = new HashSet<>(mountedBelow.getOrDefault(folder, Set.of()));
    while (!folder.isEmpty()) {
      folder = folder(folder.substring(0, folder.length() - 1));
      found.addAll(mountedBelow.getOrDefault(folder, Set.of()));
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
