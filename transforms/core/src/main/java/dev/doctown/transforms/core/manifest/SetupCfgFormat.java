package dev.doctown.transforms.core.manifest;

import java.util.List;

/** {@code setup.cfg} of setuptools. */
final class SetupCfgFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("setup.cfg");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Node manifest = IniDocument.read(files.text(path));
    PythonProject project = new PythonProject(path, files, findings);
    Node metadata = manifest.at("metadata");
    project.module(
        metadata.at("name"),
        literal(metadata.at("version")),
        literal(metadata.at("description")),
        literal(metadata.at("license")));
    requirements(manifest.at("options", "install_requires"), "dependencies", project);
    requirements(manifest.at("options", "tests_require"), "tests", project);
    requirements(manifest.at("options", "setup_requires"), "build-system", project);
    manifest
        .at("options.extras_require")
        .members()
        .forEach((extra, list) -> requirements(list, "extra:" + extra, project));
    scripts(manifest.at("options.entry_points", "console_scripts"), project);
    scripts(manifest.at("options.entry_points", "gui_scripts"), project);
    if (metadata.at("name").isPresent()) {
      project.commands(metadata.line(), false);
    }
  }

  /** A value that setuptools takes as it is, not from a file or an attribute. */
  private static @org.jspecify.annotations.Nullable String literal(Node value) {
    String text = value.string();
    return text == null || text.startsWith("attr:") || text.startsWith("file:") ? null : text;
  }

  private static void requirements(Node value, String scope, PythonProject project) {
    List<String> lines = Texts.lines(value.text());
    for (int i = 0; i < lines.size(); i++) {
      // One line may hold several, between semicolons only if there is no marker.
      project.requirement(withoutComment(lines.get(i)), value.textLine() + i, scope);
    }
  }

  private static String withoutComment(String line) {
    int comment = line.indexOf(" #");
    return comment < 0 ? line : line.substring(0, comment);
  }

  private static void scripts(Node value, PythonProject project) {
    EntryPointLines.read(value, project);
  }
}
