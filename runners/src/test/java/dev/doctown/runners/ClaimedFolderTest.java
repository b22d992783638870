package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
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
