package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimedFolderTest {
  @TempDir private Path parent = Path.of("");

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void closingRemovesTheFolderWithAllThatIsInIt() throws IOException {
    Path path = parent.resolve(".doctown-x");
    try (ClaimedFolder folder = ClaimedFolder.claim(path)) {
      Files.createDirectories(folder.path().resolve("runs/deep"));
      Files.writeString(folder.path().resolve("runs/deep/file"), "content");
    }

    assertEquals(List.of(), names(parent));
  }

  @Test
  void whatADeadBuildLeftIsCleared() throws IOException {
    Path path = Files.createDirectory(parent.resolve(".doctown-x"));
    Files.writeString(path.resolve("lock"), "12345 678\n");
    Files.createDirectories(path.resolve("runs"));
    Files.writeString(path.resolve("runs/half"), "half a run");

    try (ClaimedFolder folder = ClaimedFolder.claim(path)) {
      assertEquals(List.of("lock"), names(folder.path()));
    }
  }

  @Test
  void aLinkInTheLeftoversIsRemovedAndNotFollowed() throws IOException {
    Path precious = Files.createDirectory(parent.resolve("precious"));
    Files.writeString(precious.resolve("file"), "kept");
    Path path = Files.createDirectory(parent.resolve(".doctown-x"));
    Files.createSymbolicLink(path.resolve("link"), precious);

    ClaimedFolder.claim(path).close();

    assertEquals("kept", Files.readString(precious.resolve("file")));
    assertFalse(Files.exists(path));
  }

  @Test
  void aLiveBuildKeepsItsFolder() throws IOException {
    Path path = parent.resolve(".doctown-x");
    try (ClaimedFolder folder = ClaimedFolder.claim(path)) {
      Files.writeString(folder.path().resolve("run"), "being written");

      DoctownException refused =
          assertThrows(DoctownException.class, () -> ClaimedFolder.claim(path));

      assertEquals(ErrorCode.BUILD_ALREADY_RUNNING, refused.code());
      assertEquals(
          "another doctown build is writing this pack ("
              + path.resolve("lock")
              + " is locked); wait for it, or choose another --output",
          refused.getMessage());
      assertTrue(Files.exists(folder.path().resolve("run")));
    }
  }

  /** Two builds of one output cleared each other's work: a lock has to hold for other processes. */
  @Test
  void aLiveBuildKeepsItsFolderFromOtherProcesses() throws IOException, InterruptedException {
    Path path = parent.resolve(".doctown-x");
    try (ClaimedFolder folder = ClaimedFolder.claim(path)) {
      Files.writeString(folder.path().resolve("run"), "being written");

      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherBuild.class.getName(),
                  path.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertEquals("BUILD_ALREADY_RUNNING", said);
      assertEquals(0, other.waitFor());
      assertEquals("being written", Files.readString(folder.path().resolve("run")));
    }
  }

  /** Claims a folder and says with which code that fails. */
  static final class OtherBuild {
    private OtherBuild() {}

    public static void main(String[] arguments) throws IOException {
      try (ClaimedFolder folder = ClaimedFolder.claim(Path.of(arguments[0]))) {
        System.out.print("claimed " + folder.path());
      } catch (DoctownException e) {
        System.out.print(e.code());
      }
    }
  }

  @Test
  void aLinkUnderTheNameIsRefused() throws IOException {
    Path precious = Files.createDirectory(parent.resolve("precious"));
    Path path = parent.resolve(".doctown-x");
    Files.createSymbolicLink(path, precious);

    DoctownException refused =
        assertThrows(DoctownException.class, () -> ClaimedFolder.claim(path));

    assertEquals(ErrorCode.WORK_DIRECTORY_UNUSABLE, refused.code());
    assertEquals(List.of(), names(precious));
  }
}
