package dev.doctown.transforms.core.manifest;

import java.util.Locale;

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
              Conventions conventions = new Conventions(path, section.line(), findings);
              String environment = name.startsWith("testenv:") ? name.substring(8).strip() : "";
              if (name.equals("tox") || name.equals("testenv")) {
                conventions.addTarget(CommandPurpose.TEST, "tox");
              } else if (environment.matches("[\\w.-]++")) {
                conventions.addTarget(purpose(environment), "tox -e " + environment);
              }
            });
  }

  private static CommandPurpose purpose(String environment) {
    boolean interpreter = environment.toLowerCase(Locale.ROOT).matches("(?:py|pypy)\\d[\\d.]*+");
    return interpreter ? CommandPurpose.TEST : CommandPurposes.ofTarget(environment);
  }
}
