package dev.doctown.transforms.core.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code package.json}: dependencies, scripts, programs and what {@code import} loads. Scripts are
 * run with the package manager whose lock file or workspace file the repository has.
 */
final class NpmFormat implements ManifestFormat {
  private static final String MANIFEST = "package.json";
  private static final List<String> SCOPES =
      List.of("dependencies", "devDependencies", "peerDependencies", "optionalDependencies");

  private static final List<String> SCRIPTS =
      List.of(".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx", ".d.ts");

  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path);
    return name.equals(MANIFEST) || name.equals("pnpm-workspace.yaml");
  }

  @Override
  public void read(List<String> paths, ManifestFiles files, Findings findings) {
    List<String> manifests =
        paths.stream().filter(path -> RepositoryPath.name(path).equals(MANIFEST)).toList();
    List<NpmWorkspace> workspaces = NpmWorkspace.of(manifests, files);
    workspaces.forEach(workspace -> inAllMembers(workspace, files, findings));
    for (String path : manifests) {
      Node manifest = files.json(path);
      dependencies(manifest, path, workspaceOf(path, workspaces), files, findings);
      module(manifest, path, findings);
      programs(manifest, path, findings);
      library(manifest, path, files, findings);
      NpmExports.read(manifest, path, findings);
      NpmScripts.read(manifest, path, files, findings);
    }
  }

  private static @Nullable NpmWorkspace workspaceOf(String path, List<NpmWorkspace> workspaces) {
    return workspaces.stream()
        .filter(workspace -> workspace.contains(path))
        .findFirst()
        .orElse(null);
  }

  private static void dependencies(
      Node manifest,
      String path,
      @Nullable NpmWorkspace workspace,
      ManifestFiles files,
      Findings findings) {
    Map<String, DeclaredDependency> installed = new LinkedHashMap<>();
    for (String scope : SCOPES) {
      manifest
          .at(scope)
          .members()
          .forEach(
              (name, version) -> {
                DeclaredDependency dependency =
                    dependency(name, version, scope, path, workspace, files);
                if (scope.equals("optionalDependencies")) {
                  // npm takes a package that stands in both for an optional one.
                  installed.remove("dependencies " + name);
                }
                installed.put(scope + " " + name, dependency);
              });
    }
    installed.values().forEach(findings::add);
  }

  private static DeclaredDependency dependency(
      String name,
      Node declared,
      String scope,
      String path,
      @Nullable NpmWorkspace workspace,
      ManifestFiles files) {
    String version = declared.string();
    if (workspace == null) {
      return new DeclaredDependency(Ecosystem.NPM, name, version, scope, path, declared.line());
    }
    return new DeclaredDependency(
        Ecosystem.NPM,
        name,
        workspace.version(name, version),
        scope,
        path,
        declared.line(),
        workspace.member(name, version, path, files));
  }

  private static void module(Node manifest, String path, Findings findings) {
    String name = manifest.at("name").string();
    if (name != null) {
      Node license = manifest.at("license");
      findings.add(
          new DeclaredModule(
              Ecosystem.NPM,
              name,
              RepositoryPath.folder(path),
              Texts.oneLine(manifest.at("description").string()),
              manifest.at("version").string(),
              license.isMapping() ? license.at("type").string() : license.string(),
              path,
              manifest.at("name").line()));
    }
  }

  private static void programs(Node manifest, String path, Findings findings) {
    Node bin = manifest.at("bin");
    String name = manifest.at("name").string();
    boolean published = name != null && !manifest.at("private").isTrue();
    Map<String, Node> programs = new LinkedHashMap<>(bin.members());
    if (bin.isString() && name != null) {
      programs.put(name.substring(name.lastIndexOf('/') + 1), bin);
    }
    programs.forEach(
        (program, target) -> {
          entryPoint(DeclaredEntryPoint.Kind.BINARY, program, target, path, findings);
          if (published) {
            boolean same = program.equals(name) || String.valueOf(name).endsWith("/" + program);
            String called = same ? name : "-p " + name + " " + program;
            Conventions.atRoot(path, target.line(), findings)
                .add(CommandPurpose.RUN, "npx " + called);
          }
        });
  }

  private static void library(Node manifest, String path, ManifestFiles files, Findings findings) {
    String name = manifest.at("name").string();
    if (name == null) {
      return;
    }
    for (String member : List.of("main", "module", "browser", "types", "typings")) {
      if (isMissing(manifest.at(member), path, files)) {
        continue;
      }
      entryPoint(DeclaredEntryPoint.Kind.LIBRARY, name, manifest.at(member), path, findings);
    }
    Node exports = manifest.at("exports");
    boolean conditions = exports.members().keySet().stream().noneMatch(key -> key.startsWith("."));
    if (!exports.isMapping() || conditions) {
      exported(name, exports, path, findings);
    } else {
      exports
          .members()
          .forEach(
              (subpath, target) -> exported(name + subpath.substring(1), target, path, findings));
    }
  }

  /** A file beside the manifest that is neither there nor made of another of its name there. */
  private static boolean isMissing(Node target, String path, ManifestFiles files) {
    String relative = target.string();
    String file =
        relative == null ? null : RepositoryPath.resolve(RepositoryPath.folder(path), relative);
    if (file == null || !RepositoryPath.folder(file).equals(RepositoryPath.folder(path))) {
      return false;
    }
    String stem = file.replaceFirst("(?:\\.d)?\\.[cm]?[jt]sx?$", "");
    return !files.exists(file)
        && SCRIPTS.stream()
            .noneMatch(
                extension ->
                    files.exists(stem + extension) || files.exists(source(stem, path) + extension));
  }

  /** Where the source of a file beside the manifest may lie. */
  private static String source(String stem, String path) {
    String folder = RepositoryPath.folder(path);
    return (folder.isEmpty() ? "" : folder + "/") + "src/" + RepositoryPath.name(stem);
  }

  /** The first file that a target's conditions lead to. */
  private static void exported(String name, Node target, String path, Findings findings) {
    Node found = target;
    while (!found.isString() && !(found.members().isEmpty() && found.items().isEmpty())) {
      Node next = found.at("default");
      if (!next.isPresent()) {
        next = (found.isMapping() ? found.members().values() : found.items()).iterator().next();
      }
      found = next;
    }
    entryPoint(DeclaredEntryPoint.Kind.LIBRARY, name, found, path, findings);
  }

  private static void entryPoint(
      DeclaredEntryPoint.Kind kind, String name, Node target, String path, Findings findings) {
    String relative = target.string();
    String file =
        relative == null ? null : RepositoryPath.resolve(RepositoryPath.folder(path), relative);
    if (file != null) {
      findings.add(new DeclaredEntryPoint(kind, name, file, path, target.line()));
    }
  }

  /** What the root has no script for, but its members have. */
  private static void inAllMembers(NpmWorkspace workspace, ManifestFiles files, Findings findings) {
    String root = RepositoryPath.join(workspace.root(), MANIFEST);
    NpmClient client = NpmClient.of(root, files);
    for (String script : List.of("build", "test")) {
      boolean inMembers =
          workspace.manifests().stream()
              .filter(member -> !member.equals(root))
              .anyMatch(member -> files.json(member).at("scripts", script).isString());
      String command = client.runInAll(script);
      if (command != null && inMembers && !files.json(root).at("scripts", script).isPresent()) {
        Conventions.beside(workspace.path(), workspace.line(), findings)
            .add(CommandPurposes.ofTarget(script), command);
      }
    }
  }
}
