package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code Cargo.toml}: dependencies of crates, what they inherit from their workspace in place;
 * targets, declared and by convention.
 */
final class CargoFormat implements ManifestFormat {
  private static final Map<String, String> SCOPES = new TreeMap<>(Utf8Order.INSTANCE);

  static {
    SCOPES.put("dependencies", "dependencies");
    SCOPES.put("dev-dependencies", "dev-dependencies");
    SCOPES.put("dev_dependencies", "dev-dependencies");
    SCOPES.put("build-dependencies", "build-dependencies");
    SCOPES.put("build_dependencies", "build-dependencies");
  }

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("Cargo.toml");
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    for (String path : paths) {
      Node manifest = files.toml(path);
      Node workspace = workspace(path, manifest, files);
      dependencies(manifest, workspace, path, findings);
      manifest
          .at("target")
          .members()
          .values()
          .forEach(platform -> dependencies(platform, workspace, path, findings));
      if (manifest.at("package").isMapping()) {
        module(manifest.at("package"), workspace.at("package"), path, findings);
        new CargoTargets(path, workspaceFolder(path, manifest, files), manifest, files, findings)
            .read();
      }
      if (isRoot(path, manifest, files)) {
        commands(manifest, path, findings);
      }
    }
  }

  private static void dependencies(Node holder, Node workspace, String path, Findings findings) {
    SCOPES.forEach(
        (table, scope) ->
            holder
                .at(table)
                .members()
                .forEach(
                    (key, declared) -> {
                      Node inherited =
                          declared.at("workspace").isTrue()
                              ? workspace.at("dependencies", key)
                              : Node.NONE;
                      boolean optional = declared.at("optional").isTrue();
                      findings.add(
                          new DeclaredDependency(
                              Ecosystem.CARGO,
                              Texts.or(first(declared, inherited, "package"), key),
                              version(declared, inherited),
                              optional && scope.equals("dependencies") ? "optional" : scope,
                              path,
                              declared.line()));
                    }));
  }

  private static @Nullable String first(Node declared, Node inherited, String member) {
    String own = declared.at(member).string();
    return own == null ? inherited.at(member).string() : own;
  }

  private static @Nullable String version(Node declared, Node inherited) {
    Node holder = inherited.isPresent() ? inherited : declared;
    return holder.isString() ? holder.string() : holder.at("version").string();
  }

  private static void module(Node crate, Node inherited, String path, Findings findings) {
    String name = crate.at("name").string();
    if (name != null) {
      findings.add(
          new DeclaredModule(
              Ecosystem.CARGO,
              name,
              RepositoryPath.folder(path),
              Texts.oneLine(inheritable(crate, inherited, "description")),
              inheritable(crate, inherited, "version"),
              inheritable(crate, inherited, "license"),
              path,
              crate.at("name").line()));
    }
  }

  private static @Nullable String inheritable(Node crate, Node inherited, String field) {
    Node own = crate.at(field);
    return own.at("workspace").isTrue() ? inherited.at(field).string() : own.string();
  }

  /** The workspace that a crate belongs to, if any. */
  private static Node workspace(String path, Node manifest, ManifestFiles files) {
    String folder = workspaceFolder(path, manifest, files);
    return files.toml(RepositoryPath.join(folder, "Cargo.toml")).at("workspace");
  }

  /**
   * Where a crate's workspace is: in its own file, the one it names, or the nearest above; without
   * any, where the crate is.
   */
  private static String workspaceFolder(String path, Node manifest, ManifestFiles files) {
    String own = RepositoryPath.folder(path);
    if (manifest.at("workspace").isPresent()) {
      return own;
    }
    String named = manifest.at("package", "workspace").string();
    String resolved = named == null ? null : RepositoryPath.resolve(own, named);
    if (resolved != null) {
      return resolved;
    }
    for (String folder = own; !folder.isEmpty(); ) {
      folder = RepositoryPath.folder(folder);
      if (files.toml(RepositoryPath.join(folder, "Cargo.toml")).at("workspace").isPresent()) {
        return folder;
      }
    }
    return own;
  }

  private static boolean isRoot(String path, Node manifest, ManifestFiles files) {
    return manifest.isMapping()
        && (manifest.at("workspace").isPresent() || !workspace(path, manifest, files).isPresent());
  }

  private static void commands(Node manifest, String path, Findings findings) {
    String line = manifest.at("package").isPresent() ? "package" : "workspace";
    Conventions conventions = Conventions.beside(path, manifest.at(line).line(), findings);
    conventions.add(CommandPurpose.BUILD, "cargo build");
    conventions.add(CommandPurpose.TEST, "cargo test");
  }
}
