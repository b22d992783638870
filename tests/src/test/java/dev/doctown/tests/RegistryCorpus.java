package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A release of another language's registry, fetched by that language's own client and fixed by the
 * archive's SHA-256, or a tag of a public git repository, fixed by its commit.
 */
public enum RegistryCorpus {
  FLASK(
      "flask-3.1.2.tar.gz",
      "bf656c15c80190ed628ad08cdfd3aaa35beb087855e2f494910aa3774cc4fd87",
      "flask-3.1.2",
      "pip download --quiet --no-deps --no-binary=:all: flask==3.1.2"),
  REQUESTS(
      "requests-2.34.2.tar.gz",
      "f288924cae4e29463698d6d60bc6a4da69c89185ad1e0bcc4104f584e960b9ed",
      "requests-2.34.2",
      "pip download --quiet --no-deps --no-binary=:all: requests==2.34.2"),
  TYPER(
      "typer-0.29.2.tar.gz",
      "b1998dc5f2c3dedafa1517a9521fa944cc4dc1fadcea085d81a3b10ebcaeb075",
      "typer-0.29.2",
      "pip download --quiet --no-deps --no-binary=:all: typer==0.29.2"),
  WERKZEUG(
      "werkzeug-3.1.3.tar.gz",
      "60723ce945c19328679790e3282cc758aa4a6040e4bb330f53d30fa546d44746",
      "werkzeug-3.1.3",
      "pip download --quiet --no-deps --no-binary=:all: werkzeug==3.1.3"),
  CLICK(
      "click-8.1.8.tar.gz",
      "ed53c9d8990d83c2a27deae68e4ee337473f6330c040a31d4225c9574d16096a",
      "click-8.1.8",
      "pip download --quiet --no-deps --no-binary=:all: click==8.1.8"),
  JINJA(
      "jinja2-3.1.6.tar.gz",
      "0137fb05990d35f1275a587e9aee6d56da821fc83491a0fb838183be43f66d6d",
      "jinja2-3.1.6",
      "pip download --quiet --no-deps --no-binary=:all: jinja2==3.1.6"),
  CELERY(
      "celery-5.4.0.tar.gz",
      "504a19140e8d3029d5acad88330c541d4c3f64c789d85f94756762d8bca7e706",
      "celery-5.4.0",
      "pip download --quiet --no-deps --no-binary=:all: celery==5.4.0"),
  EXPRESS(
      "express-5.1.0.tgz",
      "dd6bdb4d4e54d520c78443d5c35aa4ae552be1837e8650d2ec1641df99393e1b",
      "package",
      "npm pack --silent express@5.1.0"),
  TRPC(
      "trpc-server-11.25.2.tgz",
      "43d5562bf3d3ca2ba55bb37a91020c19d90ddaa3359a1eb55e5fefc62c6cb29a",
      "package",
      "npm pack --silent @trpc/server@11.25.2"),
  CHI(
      "modules/cache/download/github.com/go-chi/chi/v5/@v/v5.2.3.zip",
      "4d7cceff13549438e1e64e42f8ff966c5d5e608f2e16eb76de87ef9dc07d846e",
      "github.com/go-chi/chi/v5@v5.2.3",
      "go mod download -modcacherw github.com/go-chi/chi/v5@v5.2.3"),
  GIN(
      "modules/cache/download/github.com/gin-gonic/gin/@v/v1.11.0.zip",
      "ef27dd16d3edd311b60b920d44a57b52b1c208b5bb8a3a6c712945e0f5562cdf",
      "github.com/gin-gonic/gin@v1.11.0",
      "go mod download -modcacherw github.com/gin-gonic/gin@v1.11.0"),
  LIBUV("v1.51.0", "5152db2cbfeb5582e9c27c5ea1dba2cd9e10759b", "https://github.com/libuv/libuv"),
  FMT("11.2.0", "40626af88bd7df9a5fb80be7b25ac85b122d6c21", "https://github.com/fmtlib/fmt"),
  SERDE(
      "v1.0.228", "a866b336f14aa57a07f0d0be9f8762746e64ecb4", "https://github.com/serde-rs/serde"),
  RIPGREP(
      "15.1.0",
      "af60c2de9d85e7f3d81c78601669468cf02dabab",
      "https://github.com/BurntSushi/ripgrep");

  private final String archive;
  private final String hash;
  private final String root;
  private final String command;

  RegistryCorpus(String archive, String sha256, String root, String command) {
    this.archive = archive;
    this.hash = sha256;
    this.root = root;
    this.command = command;
  }

  RegistryCorpus(String tag, String commit, String remote) {
    this.archive = "";
    this.hash = commit;
    this.root = "repository";
    this.command =
        "git -c advice.detachedHead=false clone --quiet --depth 1 --branch %s %s repository"
            .formatted(tag, remote);
  }

  /** The name of the project, in lower case. */
  public String project() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The command that fetches it. */
  public String client() {
    return command.substring(0, command.indexOf(' '));
  }

  public boolean isClientInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, client())));
  }

  /** The release's files, in a folder below the parent. */
  public Path fetch(Path parent) throws IOException, InterruptedException {
    run(parent, List.of(command.split(" ")));
    Path folder = parent.resolve(root);
    if (archive.isEmpty()) {
      assertEquals(hash, new Git(folder).run("rev-parse", "HEAD").strip(), command);
      return folder;
    }
    Path file = parent.resolve(archive);
    assertEquals(hash, Digests.sha256(Files.readAllBytes(file)), () -> file + " is another file");
    run(
        parent,
        archive.endsWith(".zip")
            ? List.of("unzip", "-q", file.toString())
            : List.of("tar", "-xzf", file.toString()));
    return folder;
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("fetch-", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().put("GOMODCACHE", folder.resolve("modules").toString());
      int exit = builder.start().waitFor();
      String output = Files.readString(said, StandardCharsets.ISO_8859_1);
      assertEquals(0, exit, () -> command + ": " + output);
    } finally {
      Files.delete(said);
    }
  }
}
