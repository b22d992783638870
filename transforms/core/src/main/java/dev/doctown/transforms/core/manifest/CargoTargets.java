package dev.doctown.transforms.core.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library and the programs of one crate, as Cargo finds them. */
final class CargoTargets {
  private static final Pattern PROGRAM =
      Pattern.compile("src/bin/(?:([^/]+)\\.rs|([^/]+)/main\\.rs)");

  private final String path;
  private final String folder;

  /** The folder that all crates of its workspace are built in. */
  private final String workspace;

  private final Node manifest;
  private final ManifestFiles files;
  private final Findings findings;
  private int programs;

  CargoTargets(
      String path, String workspace, Node manifest, ManifestFiles files, Findings findings) {
    this.path = path;
    this.workspace = workspace;
    this.folder = RepositoryPath.folder(path);
    this.manifest = manifest;
    this.files = files;
    this.findings = findings;
  }

  void read() {
    String crate = Texts.or(manifest.at("package", "name").string(), "");
    library(crate);
    programs(crate);
  }

  private void library(String crate) {
    Node lib = manifest.at("lib");
    String source = Texts.or(lib.at("path").string(), "src/lib.rs");
    boolean automatic = !isOff("autolib") && exists(source);
    if (lib.isPresent() || automatic) {
      String name = Texts.or(lib.at("name").string(), crate.replace('-', '_'));
      Node line = lib.isPresent() ? lib : manifest.at("package", "name");
      add(DeclaredEntryPoint.Kind.LIBRARY, name, source, line.line());
    }
  }

  private void programs(String crate) {
    Map<String, String> found = found(crate);
    programs = Math.max(manifest.at("bin").items().size(), found.size());
    for (Node bin : manifest.at("bin").items()) {
      String name = bin.at("name").string();
      if (name != null) {
        String byName = found.remove(name);
        String conventional = Texts.or(byName, "src/bin/" + name + ".rs");
        String source = Texts.or(bin.at("path").string(), conventional);
        found.values().remove(source);
        add(DeclaredEntryPoint.Kind.BINARY, name, source, bin.at("name").line());
      }
    }
    if (!isOff("autobins")) {
      int line = manifest.at("package", "name").line();
      found.forEach((name, source) -> add(DeclaredEntryPoint.Kind.BINARY, name, source, line));
    }
  }

  /** Programs by their files, sorted by path. */
  private Map<String, String> found(String crate) {
    Map<String, String> found = new LinkedHashMap<>();
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (String file : files.paths().tailSet(prefix + "src/bin/")) {
      if (!file.startsWith(prefix + "src/bin/")) {
        break;
      }
      Matcher program = PROGRAM.matcher(file.substring(prefix.length()));
      if (program.matches()) {
        String name = program.group(1) == null ? program.group(2) : program.group(1);
        found.put(name, file.substring(prefix.length()));
      }
    }
    if (exists("src/main.rs")) {
      found.put(crate, "src/main.rs");
    }
    return found;
  }

  private boolean isOff(String setting) {
    return manifest.at("package", setting).text().equals("false");
  }

  private boolean exists(String source) {
    return files.exists(RepositoryPath.join(folder, source));
  }

  private void add(DeclaredEntryPoint.Kind kind, String name, String source, int line) {
    String target = RepositoryPath.resolve(folder, source);
    if (target != null && !name.isEmpty()) {
      findings.add(new DeclaredEntryPoint(kind, name, target, path, line));
      if (kind == DeclaredEntryPoint.Kind.BINARY) {
        boolean chosen = programs > 1 || !workspace.equals(folder);
        new Conventions(workspace, path, line, findings)
            .add(CommandPurpose.RUN, chosen ? "cargo run --bin " + name : "cargo run");
      }
    }
  }
}
