package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;

/** The names by which code imports a package, as its {@code package.json} maps them to files. */
final class NpmExports {
  /** What older tools load, without {@code exports}; the sources first. */
  private static final List<String> MAIN =
      List.of("source", "module", "main", "types", "typings", "browser");

  private final String path;
  private final String folder;
  private final Findings findings;

  private NpmExports(String path, Findings findings) {
    this.path = path;
    this.folder = RepositoryPath.folder(path);
    this.findings = findings;
  }

  static void read(Node manifest, String path, Findings findings) {
    String name = manifest.at("name").string();
    NpmExports aliases = new NpmExports(path, findings);
    if (name != null) {
      aliases.readExports(name, manifest);
    }
    manifest
        .at("imports")
        .members()
        .forEach((pattern, target) -> aliases.add(aliases.folder, pattern, target));
  }

  private void readExports(String name, Node manifest) {
    Node exports = manifest.at("exports");
    if (!exports.isPresent()) {
      // What a package does not hide is imported by its path.
      List<String> files = new ArrayList<>();
      MAIN.forEach(member -> addFiles(manifest.at(member), files));
      files.add(RepositoryPath.join(folder, "index"));
      findings.add(new ImportAlias("", folder, name, files, path));
      List<String> below = List.of(RepositoryPath.join(folder, "*"));
      findings.add(new ImportAlias("", folder, name + "/*", below, path));
    } else if (exports.members().keySet().stream().anyMatch(key -> key.startsWith("."))) {
      exports.members().forEach((subpath, target) -> add("", name + subpath.substring(1), target));
    } else {
      add("", name, exports);
    }
  }

  private void add(String scope, String pattern, Node target) {
    List<String> files = new ArrayList<>();
    addFiles(target, files);
    if (!files.isEmpty()) {
      findings.add(new ImportAlias(scope, folder, pattern, files, path));
    }
  }

  /** The files that a target's conditions lead to. */
  private void addFiles(Node target, List<String> files) {
    String relative = target.string();
    String file = relative == null ? null : RepositoryPath.resolve(folder, relative);
    if (file != null && !files.contains(file)) {
      files.add(file);
    }
    target.members().values().forEach(each -> addFiles(each, files));
    target.items().forEach(each -> addFiles(each, files));
  }
}
