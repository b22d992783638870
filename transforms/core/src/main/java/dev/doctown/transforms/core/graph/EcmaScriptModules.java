package dev.doctown.transforms.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files that module specifiers of JavaScript and TypeScript mean: relative paths with or
 * without extension, folders by their index, packages of the repository by their folder.
 */
final class EcmaScriptModules {
  private static final List<String> EXTENSIONS =
      List.of(
          ".ts", ".tsx", ".mts", ".cts", ".d.ts", ".js", ".jsx", ".mjs", ".cjs", ".d.mts", ".d.cts",
          ".vue", ".svelte", ".json");

  /** What a specifier's extension is written for. */
  private static final Map<String, List<String>> WRITTEN_FOR =
      Map.of(
          ".js", List.of(".ts", ".tsx", ".d.ts"),
          ".jsx", List.of(".tsx"),
          ".mjs", List.of(".mts", ".d.mts"),
          ".cjs", List.of(".cts", ".d.cts"));

  private static final List<String> SOURCE_FOLDERS = List.of("src/", "", "lib/", "app/");
  private static final String MANIFEST = "package.json";

  private final RepositoryFacts facts;
  private final Map<String, Map<Integer, String>> known = new HashMap<>();
  private final Map<String, List<String>> packageFolders = new HashMap<>();
  private final EcmaScriptImportNames names;

  EcmaScriptModules(RepositoryFacts facts) {
    this.facts = facts;
    this.names = new EcmaScriptImportNames(facts.importNames(), this::file);
    for (SourceFile file : facts.files()) {
      String folder = file.folder();
      if (!folder.isEmpty() && file.path().equals(folder + "/" + MANIFEST)) {
        packageFolders.computeIfAbsent(lastName(folder), unused -> new ArrayList<>(1)).add(folder);
      }
    }
  }

  /** The file that a specifier means in a file; null when it is not of the repository. */
  @Nullable SourceFile resolve(int from, String specifier) {
    Map<Integer, String> byFile = known.computeIfAbsent(specifier, unused -> new HashMap<>());
    String path = byFile.computeIfAbsent(from, unused -> find(from, specifier));
    return path.isEmpty() ? null : facts.byPath(path);
  }

  private String find(int from, String specifier) {
    String written = specifier.replaceFirst("(?<=.)[?#].*$", "");
    if (written.isEmpty() || written.startsWith("node:")) {
      return "";
    }
    String folder = facts.file(from).folder();
    if (written.startsWith(".")) {
      String joined = joined(folder, written);
      String found = joined == null ? "" : file(joined);
      return joined != null && found.isEmpty() ? names.main(joined) : found;
    }
    String named = names.find(folder, written);
    if (!named.isEmpty()) {
      return named;
    }
    for (String prefix : List.of("@/", "~/")) {
      if (written.startsWith(prefix)) {
        return belowRoots(folder, written.substring(prefix.length()));
      }
    }
    String found = ofPackage(folder, written);
    return found.isEmpty() && written.indexOf('/') > 0 ? belowRoots(folder, written) : found;
  }

  /** A path from a folder that has the project's settings, the innermost first. */
  private String belowRoots(String folder, String path) {
    String root = folder;
    while (true) {
      String prefix = root.isEmpty() ? "" : root + "/";
      if (facts.byPath(prefix + MANIFEST) != null
          || facts.byPath(prefix + "tsconfig.json") != null
          || root.isEmpty()) {
        String found = below(prefix, path);
        if (!found.isEmpty()) {
          return found;
        }
      }
      if (root.isEmpty()) {
        return "";
      }
      root = root.substring(0, Math.max(0, root.lastIndexOf('/')));
    }
  }

  private String below(String prefix, String path) {
    for (String source : SOURCE_FOLDERS) {
      String found = file(prefix + source + path);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  /** A scoped package has a folder of its name, as the packages of one repository do. */
  private String ofPackage(String folder, String specifier) {
    if (!specifier.startsWith("@")) {
      return "";
    }
    String[] parts = specifier.split("/", 3);
    List<String> folders = parts.length < 2 ? null : packageFolders.get(parts[1]);
    boolean deep = parts.length == 3 && parts[2].indexOf('/') > 0;
    if (folders == null || folders.size() != 1) {
      // A package may name itself; what lies deep in it is in no other by chance.
      return deep && folders == null ? belowRoots(folder, parts[2]) : "";
    }
    return below(folders.get(0) + "/", parts.length < 3 ? "index" : parts[2]);
  }

  /** The file that a path without marks of its kind means; empty for none. */
  private String file(String path) {
    String name = lastName(path);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot);
    if (facts.byPath(path) != null) {
      return path;
    }
    String stem = path.substring(0, path.length() - extension.length());
    for (String other : WRITTEN_FOR.getOrDefault(extension, List.of())) {
      if (facts.byPath(stem + other) != null) {
        return stem + other;
      }
    }
    String folder = path.isEmpty() ? "" : path + "/";
    for (String prefix : List.of(path, folder + "index")) {
      for (String other : EXTENSIONS) {
        if (facts.byPath(prefix + other) != null) {
          return prefix + other;
        }
      }
    }
    return "";
  }

  /** A relative path from a folder; null when it leaves the repository. */
  private static @Nullable String joined(String folder, String relative) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + "/" + relative).split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return null;
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
