package dev.doctown.transforms.core.manifest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code pyproject.toml}: the project table of PEP 621, dependency groups of PEP 735, what builds
 * it, and the same of Poetry, PDM, uv and Hatch, with the tasks of task runners.
 */
final class PyprojectFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("pyproject.toml");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Node manifest = files.toml(path);
    PythonProject project = new PythonProject(path, files, findings);
    Node metadata = manifest.at("project");
    Node poetry = manifest.at("tool", "poetry");
    project.requirements(manifest.at("build-system", "requires"), "build-system");
    project.requirements(metadata.at("dependencies"), "dependencies");
    metadata
        .at("optional-dependencies")
        .members()
        .forEach((extra, list) -> project.requirements(list, "extra:" + extra));
    groups(manifest, project);
    scripts(metadata.at("scripts"), project);
    scripts(metadata.at("gui-scripts"), project);
    scripts(metadata.at("entry-points", "console_scripts"), project);
    poetry(poetry, project);
    module(metadata.at("name").isPresent() ? metadata : poetry, project);
    tasks(manifest.at("tool"), path, findings);
    if (metadata.isPresent() || manifest.at("build-system").isPresent()) {
      Node holder = metadata.isPresent() ? metadata : manifest.at("build-system");
      project.commands(holder.line(), poetry.isPresent());
    }
    if (manifest.at("tool", "pytest").isPresent()) {
      Conventions.beside(path, manifest.at("tool", "pytest").line(), findings)
          .add(CommandPurpose.TEST, "pytest");
    }
  }

  private static void groups(Node manifest, PythonProject project) {
    manifest
        .at("dependency-groups")
        .members()
        .forEach((group, list) -> project.requirements(list, "group:" + group));
    manifest
        .at("tool", "pdm", "dev-dependencies")
        .members()
        .forEach((group, list) -> project.requirements(list, "group:" + group));
    project.requirements(manifest.at("tool", "uv", "dev-dependencies"), "group:dev");
    manifest
        .at("tool", "hatch", "envs")
        .members()
        .forEach(
            (name, environment) -> {
              project.requirements(environment.at("dependencies"), "group:" + name);
              project.requirements(environment.at("extra-dependencies"), "group:" + name);
            });
  }

  private static void scripts(Node scripts, PythonProject project) {
    scripts
        .members()
        .forEach(
            (name, target) -> {
              Node reference = target.isMapping() ? target.at("reference") : target;
              String text =
                  target.isMapping() && !reference.isPresent()
                      ? target.at("callable").string()
                      : reference.string();
              if (text != null) {
                project.script(name, text, target.line());
              }
            });
  }

  private static void poetry(Node poetry, PythonProject project) {
    Map<String, String> extras = new HashMap<>();
    poetry
        .at("extras")
        .members()
        .forEach(
            (extra, list) ->
                list.strings().forEach(name -> extras.putIfAbsent(name.text(), "extra:" + extra)));
    poetryDependencies(poetry.at("dependencies"), "dependencies", extras, project);
    poetryDependencies(poetry.at("dev-dependencies"), "group:dev", extras, project);
    poetry
        .at("group")
        .members()
        .forEach(
            (group, table) ->
                poetryDependencies(table.at("dependencies"), "group:" + group, extras, project));
    scripts(poetry.at("scripts"), project);
  }

  private static void poetryDependencies(
      Node table, String scope, Map<String, String> extras, PythonProject project) {
    table
        .members()
        .forEach(
            (name, declared) -> {
              boolean optional = declared.at("optional").isTrue();
              String asked = optional ? extras.getOrDefault(name, "optional") : scope;
              if (!name.equals("python")) {
                project.dependency(name, poetryVersion(declared), asked, declared.line());
              }
            });
  }

  private static @Nullable String poetryVersion(Node declared) {
    Node version = declared.isMapping() ? declared.at("version") : declared;
    String text = version.string();
    return "*".equals(text) ? null : text;
  }

  private static void module(Node metadata, PythonProject project) {
    Node license = metadata.at("license");
    project.module(
        metadata.at("name"),
        metadata.at("version").string(),
        metadata.at("description").string(),
        shortLicense(license.isMapping() ? license.at("text").string() : license.string()));
  }

  /** A license's name; some projects put its whole text there. */
  static @Nullable String shortLicense(@Nullable String license) {
    return license == null || license.contains("\n") || license.length() > 100 ? null : license;
  }

  private static void tasks(Node tool, String path, Findings findings) {
    tasks(tool.at("poe", "tasks"), "poe ", path, findings);
    tasks(tool.at("taskipy", "tasks"), "task ", path, findings);
    tasks(tool.at("pdm", "scripts"), "pdm run ", path, findings);
    tool.at("hatch", "envs")
        .members()
        .forEach(
            (name, environment) ->
                tasks(
                    environment.at("scripts"),
                    "hatch run " + (name.equals("default") ? "" : name + ":"),
                    path,
                    findings));
  }

  private static void tasks(Node tasks, String runner, String path, Findings findings) {
    tasks
        .members()
        .forEach(
            (name, body) -> {
              if (!name.startsWith("_")) {
                Conventions.beside(path, body.line(), findings)
                    .addTarget(CommandPurposes.ofTarget(name), runner + name);
              }
            });
  }
}
