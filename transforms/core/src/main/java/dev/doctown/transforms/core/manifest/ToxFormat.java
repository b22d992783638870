package dev.doctown.transforms.core.manifest;

/** {@code tox.ini}: the environments that have a section of their own, and what they install. */
final class ToxFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("tox.ini");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    IniDocument.read(files.text(path))
        .members()
        .forEach(
            (name, section) -> {
              Conventions conventions = Conventions.beside(path, section.line(), findings);
              String environment = name.startsWith("testenv:") ? name.substring(8).strip() : "";
              if (name.equals("tox") || name.equals("testenv")) {
                conventions.addTarget(CommandPurpose.TEST, "tox");
              } else if (environment.matches("[\\w.-]++")) {
                conventions.addTarget(
                    CommandPurposes.ofEnvironment(environment), "tox -e " + environment);
              }
            });
  }
}
