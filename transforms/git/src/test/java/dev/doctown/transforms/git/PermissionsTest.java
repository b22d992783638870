package dev.doctown.transforms.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositorySnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What may not be read is told. The source runs in another process, since root, as whom tests may
 * run, may read everything until it gives that up.
 */
class PermissionsTest extends GitTest {
  private Path folder;
  private final List<Path> closed = new ArrayList<>();

  @BeforeEach
  void makeRepository() throws IOException {
    folder = fixture.repository("project");
    fixture.write(folder, "README.md", "# Title\n");
    fixture.write(folder, "src/deep/er/A.java", "class A {}\n");
    fixture.write(folder, "ignored/deep/tracked.txt", "1\n");
    fixture.commit(folder, "first");
  }

  @AfterEach
  void open() throws IOException {
    for (Path path : closed) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFolderOfTrackedFilesThatMayNotBeReadIsTold() throws Exception {
    close("src/deep", "---------");
    assertListing(unreadable("src/deep"));
  }

  @Test
  void aFolderWhoseFilesMayBeNamedButNotReachedIsTold() throws Exception {
    close("src/deep", "r--------");
    assertListing(unreadable("src/deep"));
  }

  @Test
  void anUntrackedFolderThatMayNotBeReadIsTold() throws Exception {
    fixture.write(folder, "new/file.txt", "1\n");
    close("new", "---------");
    assertListing(unreadable("new"));
  }

  @Test
  void anIgnoredFolderIsNotLookedInto() throws Exception {
    fixture.write(folder, ".gitignore", "new/\n");
    fixture.write(folder, "new/file.txt", "1\n");
    close("new", "---------");
    assertListing(".gitignore README.md ignored/deep/tracked.txt src/deep/er/A.java");
  }

  @Test
  void aTrackedFileInAnIgnoredFolderThatMayNotBeReadIsTold() throws Exception {
    fixture.write(folder, ".gitignore", "ignored/\n");
    close("ignored", "---------");
    assertListing(unreadable("ignored"));
  }

  @Test
  void ignoreRulesThatMayNotBeReadAreTold() throws Exception {
    fixture.write(folder, "src/.gitignore", "*.log\n");
    close("src/.gitignore", "---------");
    assertListing(unreadable("src/.gitignore"));
  }

  @Test
  void aFolderOfAPlainFolderThatMayNotBeReadIsTold() throws Exception {
    folder = base.resolve("plain");
    fixture.write(folder, "a.txt", "1\n");
    fixture.write(folder, "gr\u00fcn/b.txt", "1\n");
    close("gr\u00fcn", "---------");
    assertListing(
        "REPOSITORY_UNREADABLE "
            + folder
            + ": gr\u00fcn cannot be read: no permission; make it readable, or name it in a"
            + " .gitignore");
  }

  private String unreadable(String path) {
    return "REPOSITORY_UNREADABLE "
        + folder
        + ": "
        + path
        + " cannot be read: no permission; make it readable, or give --ref HEAD to read the commit"
        + " alone; an ignored folder is not looked into";
  }

  private void close(String path, String permissions) throws IOException {
    Path file = folder.resolve(path);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    closed.add(file);
  }

  private void assertListing(String expected) throws Exception {
    List<String> command = new ArrayList<>(withoutPrivileges());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.jnu.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Paths.class.getName(),
            folder.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    assertEquals(expected, GitFixture.text(process.getInputStream().readAllBytes()));
    assertEquals(0, process.waitFor());
  }

  /** For root a program that gives up its right to read everything; nothing for others. */
  private List<String> withoutPrivileges() throws Exception {
    Path probe = Files.writeString(base.resolve("probe"), "x");
    Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("---------"));
    if (!Files.isReadable(probe)) {
      return List.of();
    }
    List<String> command = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    List<String> trial = new ArrayList<>(command);
    trial.addAll(List.of("sh", "-c", "! test -r '" + probe + "'"));
    assumeTrue(
        new ProcessBuilder(trial).start().waitFor() == 0, "root cannot give up its rights here");
    return command;
  }

  /** Prints the paths of the repository that its argument names, or why it cannot be read. */
  static final class Paths {
    private Paths() {}

    public static void main(String[] arguments) throws IOException {
      GitFixture fixture = new GitFixture(Path.of(arguments[0]).resolveSibling("elsewhere"));
      String answer;
      try (RepositorySnapshot snapshot = fixture.open(arguments[0])) {
        answer = String.join(" ", snapshot.files().stream().map(RepositoryFile::path).toList());
      } catch (DoctownException e) {
        answer = e.code() + " " + e.getMessage();
      }
      System.out.writeBytes(answer.getBytes(StandardCharsets.UTF_8));
    }
  }
}
