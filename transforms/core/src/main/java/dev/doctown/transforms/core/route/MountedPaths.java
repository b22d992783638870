package dev.doctown.transforms.core.route;

import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.RoutePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Under which paths routers are mounted, over any number of files. */
final class MountedPaths {
  private static final int DEEPEST = 8;

  /** A router under more paths is shown without them. */
  private static final int MOST_PATHS = 4;

  /** Mounts that are followed for one router; more are no program that a person wrote. */
  private static final int MOST_FOLLOWED = 1_000;

  private final Map<Integer, List<Mount>> mounts = new HashMap<>();

  /** What is put where, on which router. */
  private record Mount(Router target, Router on, String path) {}

  MountedPaths(SymbolGraph graph, RouteFacts facts, RouterNames names) {
    for (FileEntryPoint row : facts.mounts()) {
      String written = row.getTarget();
      Router on = facts.written(row);
      Router target =
          written == null ? null : names.target(row.getPath(), row.getLine(), on.scope(), written);
      if (target != null && target.scope() >= 0) {
        Router router = names.variable(row.getPath(), on);
        String own = isOf(graph, router, row.getPath()) ? "" : facts.prefixOf(router);
        mounts
            .computeIfAbsent(target.scope(), unused -> new ArrayList<>(2))
            .add(new Mount(target, router, RoutePath.joined(own, row.getName())));
      }
    }
  }

  /** Whether a router is made in a file, whose routes then have its prefix already. */
  static boolean isOf(SymbolGraph graph, Router router, String path) {
    return graph.path(graph.fileOf(router.scope())).equals(path);
  }

  /** What stands in front of the paths of a router; an empty path alone where nothing does. */
  Set<String> of(Router router) {
    Search search = new Search();
    search.follow(router, "", DEEPEST);
    return search.isTooMuch() ? Set.of(RoutePath.COMPUTED) : search.paths;
  }

  /** The ways from one router to those that are mounted nowhere. */
  private final class Search {
    private final Set<String> paths = new LinkedHashSet<>();
    private int followed;

    boolean isTooMuch() {
      return paths.size() > MOST_PATHS || followed > MOST_FOLLOWED;
    }

    void follow(Router router, String behind, int depth) {
      List<Mount> found = mountsOf(router);
      if (found.isEmpty()) {
        paths.add(behind);
      }
      for (Mount mount : found) {
        followed += depth == 0 ? MOST_FOLLOWED + 1 : 1;
        if (!isTooMuch()) {
          follow(mount.on(), RoutePath.joined(mount.path(), behind), depth - 1);
        }
      }
    }
  }

  /** The mounts of a router: those that name it, else those of all that routes in its scope. */
  private List<Mount> mountsOf(Router router) {
    List<Mount> found =
        mounts.getOrDefault(router.scope(), List.of()).stream()
            .filter(mount -> mount.target().means(router))
            .filter(mount -> !mount.target().means(mount.on()))
            .toList();
    List<Mount> named = found.stream().filter(mount -> mount.target().name() != null).toList();
    return named.isEmpty() ? found : named;
  }
}
