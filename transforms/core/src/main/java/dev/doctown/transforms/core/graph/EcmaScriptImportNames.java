package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The files that names mean which a {@code tsconfig.json} or a {@code package.json} gives. What a
 * build makes ({@code dist/esm/index.mjs}) is looked for where its source lies ({@code
 * src/index.ts}).
 */
final class EcmaScriptImportNames {
  private static final List<String> SOURCE_FOLDERS = List.of("src/", "", "source/", "lib/");

  private final Map<String, List<ImportName>> names = new HashMap<>();

  /** The name of the package of a folder: the shortest of those that all files know. */
  private final Map<String, ImportName> packages = new HashMap<>();

  private final Function<String, String> files;

  /**
   * @param files the file that a path means, with or without extension; empty for none
   */
  EcmaScriptImportNames(List<ImportName> names, Function<String, String> files) {
    this.files = files;
    for (ImportName name : names) {
      String key = key(name.pattern());
      this.names.computeIfAbsent(key, unused -> new ArrayList<>(1)).add(name);
      if (name.scope().isEmpty() && name.pattern().indexOf('*') < 0) {
        packages.merge(
            name.base(),
            name,
            (one, other) -> other.pattern().length() < one.pattern().length() ? other : one);
      }
    }
  }

  /** The first segment of a name, which a specifier must have too; empty where it is open. */
  private static String key(String pattern) {
    int slash = pattern.indexOf('/');
    String segment = slash < 0 ? pattern : pattern.substring(0, slash);
    return segment.indexOf('*') < 0 ? segment : "";
  }

  /** The file that a specifier means for the files of a folder; empty for none. */
  String find(String folder, String specifier) {
    List<ImportName> matching = new ArrayList<>();
    for (String key : List.of(key(specifier), "")) {
      for (ImportName name : names.getOrDefault(key, List.of())) {
        if (name.isSeenIn(folder) && name.matched(specifier) >= 0) {
          matching.add(name);
        }
      }
    }
    matching.sort(
        Comparator.<ImportName>comparingInt(name -> -name.scope().length())
            .thenComparingInt(name -> -name.matched(specifier)));
    for (ImportName name : matching) {
      for (String target : name.targets(specifier)) {
        String found = source(name, specifier, target);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /** The file that the package of a folder gives those who load the folder; empty for none. */
  String main(String folder) {
    ImportName name = packages.get(folder);
    if (name == null) {
      return "";
    }
    return name.targets().stream()
        .map(target -> source(name, name.pattern(), target))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String source(ImportName name, String specifier, String target) {
    String found = files.apply(target);
    if (!found.isEmpty()) {
      return found;
    }
    String prefix = name.base().isEmpty() ? "" : name.base() + "/";
    String rest = target.startsWith(prefix) ? target.substring(prefix.length()) : target;
    String asked = lastName(specifier);
    while (!rest.isEmpty()) {
      for (String source : SOURCE_FOLDERS) {
        found = files.apply(prefix + source + bare(rest));
        if (!found.isEmpty()) {
          return found;
        }
      }
      int slash = rest.indexOf('/');
      // A folder that the name asks for is none that the build made.
      rest = slash < 0 || rest.substring(0, slash).equals(asked) ? "" : rest.substring(slash + 1);
    }
    return "";
  }

  /** Without what a build puts at the end: {@code index.d.mts}. */
  private static String bare(String path) {
    return path.replaceFirst("(?:\\.d)?\\.[cm]?[jt]sx?$", "");
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
