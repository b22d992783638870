package dev.doctown.transforms.core.manifest;

import java.util.regex.Pattern;

/**
 * Compose files: the services that they build of the repository, and the images that all of them
 * run.
 */
final class ComposeFormat extends SingleFileFormat {
  private static final Pattern NAME =
      Pattern.compile("(?:docker-)?compose(?:[.-][\\w.-]*)?\\.ya?ml");

  @Override
  public boolean reads(String path) {
    return NAME.matcher(RepositoryPath.name(path)).matches();
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    Node services = files.yaml(path).at("services");
    services
        .members()
        .forEach(
            (name, service) -> {
              String image = service.at("image").string();
              if (image != null && !image.contains("$")) {
                DockerfileFormat.image(
                    image, "service", path, service.at("image").line(), findings);
              }
              if (!service.at("build").isPresent()) {
                return;
              }
              Node command = service.at("command");
              String words = String.join(" ", command.strings().stream().map(Node::text).toList());
              String target =
                  words.isBlank() ? Texts.or(image, "") : Texts.or(Texts.oneLine(words), "");
              findings.add(
                  new DeclaredEntryPoint(
                      DeclaredEntryPoint.Kind.CONTAINER, name, target, path, service.line()));
            });
    boolean standard = path.matches("(?:docker-)?compose\\.ya?ml");
    if (standard && services.isPresent()) {
      Conventions.beside(path, services.line(), findings)
          .add(CommandPurpose.RUN, "docker compose up");
    }
  }
}
