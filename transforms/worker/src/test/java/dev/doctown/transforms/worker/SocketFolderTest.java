package dev.doctown.transforms.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketFolderTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void nobodyElseMayEnter() throws IOException {
    SocketFolder folder = SocketFolder.create(temporary);

    assertEquals(temporary, folder.folder().getParent());
    assertEquals(
        PosixFilePermissions.fromString("rwx------"),
        Files.getPosixFilePermissions(folder.folder()));
    assertEquals(folder, SocketFolder.of(folder.socket()));
    Files.createFile(folder.socket());
    folder.remove();
    folder.remove();
    assertFalse(Files.exists(folder.folder()));
  }

  @Test
  void aLongPathIsNoAddress() throws IOException {
    Path deep = Files.createDirectories(temporary.resolve("d".repeat(100)));

    SocketFolder folder = SocketFolder.create(deep);

    assertEquals(Path.of("/tmp"), folder.folder().getParent());
    folder.remove();
  }
}
