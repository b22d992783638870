package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Real source code, fixed by coordinates and SHA-256, that the build copies from Maven, and git
 * repositories made of it with a fixed author and date.
 */
public enum Corpus {
  GSON(
      "gson",
      "gson-2.13.2-sources.jar",
      "058974b69cb7b0a04712278e11870e84ee8cd8fb5f551bd8401e72ba6638bfef"),
  COMMONS_CLI(
      "commons-cli",
      "commons-cli-1.10.0-sources.jar",
      "f5a18437321638af1a87ade18419749e2dc9b135968ce7949b2bae39d2a76e1f"),
  COMMONS_LANG(
      "commons-lang3",
      "commons-lang3-3.19.0-sources.jar",
      "374170a7d58183d0f930e41b0f2845bc1e26c2a2183dbc6e0e2a7f03bf035a16"),
  SLF4J(
      "slf4j-api",
      "slf4j-api-2.0.17-sources.jar",
      "db0d08d8efa05ad19d174d747bd9d8e68dbb02b596812fe7b3a681656e346694"),
  PICOCLI(
      "picocli",
      "picocli-4.7.7-sources.jar",
      "87916611c616588b20d987868f96e622de6ed447e4b1ff5b662ebd947773e9a6");

  /** Those whose speed and memory are compared over time. */
  static final List<Corpus> MEASURED = List.of(GSON, COMMONS_CLI, COMMONS_LANG, SLF4J);

  private final String repository;
  private final String archive;
  private final String sha256;

  Corpus(String repository, String archive, String sha256) {
    this.repository = repository;
    this.archive = archive;
    this.sha256 = sha256;
  }

  /** The files, in a folder of the corpus's name below the parent. */
  public Path unpack(Path parent) throws IOException {
    Path jar = Path.of(System.getProperty("doctown.test.corpora", "target/corpora"), archive);
    assertEquals(sha256, Digests.sha256(Files.readAllBytes(jar)), () -> jar + " is another file");
    Path folder = parent.resolve(repository);
    try (InputStream in = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException(entry.getName() + " leaves " + folder);
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.write(target, zip.readAllBytes());
        }
      }
    }
    return folder;
  }

  /** The files as the one commit of a git repository. */
  public Path repository(Path parent) throws IOException, InterruptedException {
    Path folder = unpack(parent);
    Git git = new Git(folder);
    git.run("init", "-q", "-b", "main");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "import");
    return folder;
  }
}
