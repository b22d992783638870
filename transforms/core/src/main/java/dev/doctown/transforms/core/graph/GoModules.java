package dev.doctown.transforms.core.graph;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which folder the path of a Go import means.
 *
 * <p>A path is that of a module and a folder below the module's. What the modules of a repository
 * are called stands in their {@code go.mod}, whose text is not at hand, but their files say it over
 * and over: the beginning of paths whose rest is a folder of the module. The beginning that fits
 * most folders is the module's path.
 */
final class GoModules {
  /** How often a beginning of import paths was met, and with which folders behind it. */
  private static final class Votes {
    private final Set<String> folders = new HashSet<>();
    private int imports;
  }

  private final Set<String> folders = new TreeSet<>(Utf8Order.INSTANCE);
  private final Set<String> roots = new HashSet<>(Set.of(""));
  private final Map<String, String> rootByModule = new HashMap<>();

  /** Folders by the ends of their paths that look like whole import paths; null for several. */
  private final Map<String, @Nullable String> folderByEnd = new HashMap<>();

  GoModules(RepositoryFacts facts) {
    List<SourceFile> sources = new ArrayList<>();
    for (SourceFile file : facts.files()) {
      if (file.path().equals("go.mod") || file.path().endsWith("/go.mod")) {
        roots.add(file.folder());
      } else if (LanguageFamily.of(file.language()) == LanguageFamily.GO) {
        sources.add(file);
        folders.add(file.folder());
      }
    }
    folders.forEach(this::addEnds);
    elect(votes(facts, sources));
  }

  /** The folder of a package of this repository; null for another. */
  @Nullable String folder(String importPath) {
    int end = importPath.length();
    while (end > 0) {
      String root = rootByModule.get(importPath.substring(0, end));
      if (root != null) {
        String rest = importPath.substring(Math.min(end + 1, importPath.length()));
        String folder = root.isEmpty() || rest.isEmpty() ? root + rest : root + "/" + rest;
        if (folders.contains(folder)) {
          return folder;
        }
      }
      end = importPath.lastIndexOf('/', end - 1);
    }
    return folderByEnd.get(importPath);
  }

  /** A copy of another module's package lies in a folder named by the whole path. */
  private void addEnds(String folder) {
    for (int start = 0; start >= 0 && start < folder.length(); ) {
      int slash = folder.indexOf('/', start);
      if (slash > 0 && folder.substring(start, slash).indexOf('.') > 0) {
        String end = folder.substring(start);
        folderByEnd.put(end, folderByEnd.containsKey(end) ? null : folder);
      }
      start = slash < 0 ? -1 : slash + 1;
    }
  }

  private String rootOf(String folder) {
    String at = folder;
    while (!roots.contains(at)) {
      at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
    }
    return at;
  }

  private Map<String, Map<String, Votes>> votes(RepositoryFacts facts, List<SourceFile> sources) {
    Map<String, List<String>> rootsByRest = new HashMap<>();
    for (String folder : folders) {
      String root = rootOf(folder);
      String rest = root.isEmpty() ? folder : folder.substring(root.length()).replaceFirst("/", "");
      if (!rest.isEmpty()) {
        rootsByRest.computeIfAbsent(rest, unused -> new ArrayList<>(1)).add(root);
      }
    }
    Map<String, Map<String, Votes>> votes = new TreeMap<>(Utf8Order.INSTANCE);
    for (SourceFile source : sources) {
      String own = rootOf(source.folder());
      for (Reference imported : facts.imports(source.index())) {
        vote(votes, rootsByRest, own, imported.path("/"));
      }
    }
    return votes;
  }

  /** The longest end that is a folder counts, in the importing file's own module if it is there. */
  private static void vote(
      Map<String, Map<String, Votes>> votes,
      Map<String, List<String>> rootsByRest,
      String own,
      String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      String rest = path.substring(slash + 1);
      List<String> found = rootsByRest.get(rest);
      if (found != null) {
        for (String root : found.contains(own) ? List.of(own) : found) {
          Votes each =
              votes
                  .computeIfAbsent(root, unused -> new TreeMap<>(Utf8Order.INSTANCE))
                  .computeIfAbsent(path.substring(0, slash), unused -> new Votes());
          each.folders.add(rest);
          each.imports++;
        }
        return;
      }
    }
  }

  private void elect(Map<String, Map<String, Votes>> votes) {
    votes.forEach(
        (root, modules) -> {
          String best = null;
          Votes most = new Votes();
          for (Map.Entry<String, Votes> entry : modules.entrySet()) {
            if (isMore(entry.getValue(), most)) {
              best = entry.getKey();
              most = entry.getValue();
            }
          }
          if (best != null) {
            rootByModule.putIfAbsent(best, root);
          }
        });
  }

  private static boolean isMore(Votes left, Votes right) {
    return left.folders.size() == right.folders.size()
        ? left.imports > right.imports
        : left.folders.size() > right.folders.size();
  }
}
