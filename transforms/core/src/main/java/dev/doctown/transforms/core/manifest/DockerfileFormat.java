package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Locale;

/** Dockerfiles: the images they start from, and what a container of the last stage runs. */
final class DockerfileFormat extends SingleFileFormat {
  @Override
  public boolean reads(String path) {
    String name = RepositoryPath.name(path).toLowerCase(Locale.ROOT);
    return name.equals("dockerfile")
        || name.startsWith("dockerfile.")
        || name.endsWith(".dockerfile")
        || name.equals("containerfile");
  }

  @Override
  void read(String path, ManifestFiles files, Findings findings) {
    java.util.Set<String> stages = new java.util.HashSet<>();
    ShellLine entryPoint = null;
    ShellLine command = null;
    for (ShellLine line : ShellLine.of(Texts.lines(files.text(path)), 1)) {
      List<String> words = Texts.words(line.command());
      String rest = line.command().substring(words.get(0).length()).strip();
      switch (words.get(0).toUpperCase(Locale.ROOT)) {
        case "FROM" -> {
          entryPoint = null;
          command = null;
          from(words.subList(1, words.size()), stages, path, line.line(), findings);
        }
        case "ENTRYPOINT" -> entryPoint = new ShellLine(rest, line.line());
        case "CMD" -> command = new ShellLine(rest, line.line());
        default -> {}
      }
    }
    ShellLine started = entryPoint == null ? command : entryPoint;
    if (started != null) {
      findings.add(
          new DeclaredEntryPoint(
              DeclaredEntryPoint.Kind.CONTAINER,
              RepositoryPath.name(path),
              exec(started.command()),
              path,
              started.line()));
    }
    if (path.equals("Dockerfile")) {
      Conventions.beside(path, started == null ? 1 : started.line(), findings)
          .add(CommandPurpose.BUILD, "docker build .");
    }
  }

  private static void from(
      List<String> words, java.util.Set<String> stages, String path, int line, Findings findings) {
    List<String> plain = words.stream().filter(word -> !word.startsWith("--")).toList();
    if (plain.isEmpty()) {
      return;
    }
    String image = plain.get(0);
    boolean stage = stages.contains(image.toLowerCase(Locale.ROOT)) || image.equals("scratch");
    if (!stage && !image.contains("$")) {
      image(image, "from", path, line, findings);
    }
    if (plain.size() > 2) {
      stages.add(plain.get(2).toLowerCase(Locale.ROOT));
    }
  }

  /** An image's name and its tag or digest. */
  static void image(String image, String scope, String path, int line, Findings findings) {
    int digest = image.indexOf('@');
    String tagged = digest < 0 ? image : image.substring(0, digest);
    int tag = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    String name = tag < 0 ? tagged : tagged.substring(0, tag);
    String version =
        tag >= 0 ? tagged.substring(tag + 1) : digest < 0 ? null : image.substring(digest + 1);
    findings.add(new DeclaredDependency(Ecosystem.DOCKER, name, version, scope, path, line));
  }

  /** The words of a JSON array with blanks between, or the line as it is. */
  private static String exec(String text) {
    if (text.startsWith("[")) {
      try {
        List<Node> words = JsonDocument.read(text).strings();
        if (!words.isEmpty()) {
          return String.join(" ", words.stream().map(Node::text).toList());
        }
      } catch (MalformedManifestException e) {
        return text;
      }
    }
    return text;
  }
}
