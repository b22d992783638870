package dev.doctown.tests.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A release of another language's registry, fetched by that language's own client. */
enum RegistryCorpus {
  FLASK(
      "flask-3.1.2.tar.gz",
      "bf656c15c80190ed628ad08cdfd3aaa35beb087855e2f494910aa3774cc4fd87",
      "flask-3.1.2",
      "pip download --quiet --no-deps --no-binary=:all: flask==3.1.2"),
  EXPRESS(
      "express-5.1.0.tgz",
      "dd6bdb4d4e54d520c78443d5c35aa4ae552be1837e8650d2ec1641df99393e1b",
      "package",
      "npm pack --silent express@5.1.0"),
  CHI(
      "modules/cache/download/github.com/go-chi/chi/v5/@v/v5.2.3.zip",
      "4d7cceff13549438e1e64e42f8ff966c5d5e608f2e16eb76de87ef9dc07d846e",
      "github.com/go-chi/chi/v5@v5.2.3",
      "go mod download -modcacherw github.com/go-chi/chi/v5@v5.2.3");

  private final String archive;
  private final String sha256;
  private final String root;
  private final String command;

  RegistryCorpus(String archive, String sha256, String root, String command) {
    this.archive = archive;
    this.sha256 = sha256;
    this.root = root;
    this.command = command;
  }

  String client() {
    return command.substring(0, command.indexOf(' '));
  }

  boolean isClientInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, client())));
  }

  /** The release's files, in a folder below the parent. */
  Path fetch(Path parent) throws IOException, InterruptedException {
    run(parent, List.of(command.split(" ")));
    Path file = parent.resolve(archive);
    assertEquals(sha256, Digests.sha256(Files.readAllBytes(file)), () -> file + " is another file");
    run(
        parent,
        archive.endsWith(".zip")
            ? List.of("unzip", "-q", file.toString())
            : List.of("tar", "-xzf", file.toString()));
    return parent.resolve(root);
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().put("GOMODCACHE", folder.resolve("modules").toString());
    assertEquals(0, builder.start().waitFor(), command::toString);
  }
}
