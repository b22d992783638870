package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Set;

/**
 * {@code composer.json}: packages, scripts and programs; PHP itself and its extensions are none.
 */
final class ComposerFormat extends SingleFileFormat {
  private static final Set<String> EVENTS = Set.of("auto-scripts");

  @Override
  public boolean reads(String path) {
    return RepositoryPath.name(path).equals("composer.json");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Node manifest = files.json(path);
    for (String scope : List.of("require", "require-dev")) {
      manifest
          .at(scope)
          .members()
          .forEach(
              (name, version) ->
                  findings.add(
                      new DeclaredDependency(
                          Ecosystem.PACKAGIST,
                          name,
                          version.string(),
                          scope,
                          path,
                          version.line())));
    }
    String name = manifest.at("name").string();
    String folder = RepositoryPath.folder(path);
    if (name != null) {
      Node license = manifest.at("license");
      findings.add(
          new DeclaredModule(
              Ecosystem.PACKAGIST,
              name,
              folder,
              Texts.oneLine(manifest.at("description").string()),
              manifest.at("version").string(),
              license.strings().isEmpty() ? null : license.strings().get(0).string(),
              path,
              manifest.at("name").line()));
    }
    for (Node program : manifest.at("bin").strings()) {
      String target = RepositoryPath.resolve(folder, program.text());
      if (target != null) {
        findings.add(
            new DeclaredEntryPoint(
                DeclaredEntryPoint.Kind.BINARY,
                RepositoryPath.name(target),
                target,
                path,
                program.line()));
      }
    }
    manifest
        .at("scripts")
        .members()
        .forEach(
            (script, body) -> {
              boolean event = script.startsWith("pre-") || script.startsWith("post-");
              if (!event && !EVENTS.contains(script)) {
                Conventions.beside(path, body.line(), findings)
                    .addTarget(CommandPurposes.ofTarget(script), "composer " + script);
              }
            });
    if (manifest.isMapping()) {
      Conventions.beside(path, manifest.line(), findings)
          .add(CommandPurpose.INSTALL, "composer install");
    }
  }
}
