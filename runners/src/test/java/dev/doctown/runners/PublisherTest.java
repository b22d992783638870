package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theNewPackReplacesTheOldOneAsOneFile() throws IOException {
    Path target = Files.writeString(folder.resolve("x.docpack"), "old");
    Object oldFile = Files.getAttribute(target, "unix:ino");
    Path staging = Files.createDirectory(folder.resolve(".doctown-x.docpack"));
    Path pack = Files.writeString(staging.resolve("finished"), "new");
    Object newFile = Files.getAttribute(pack, "unix:ino");

    Publisher.atomic().publish(pack, staging, target);

    assertEquals("new", Files.readString(target));
    assertFalse(Files.exists(pack));
    // The finished file itself has the name now: nobody saw half of it.
    assertEquals(newFile, Files.getAttribute(target, "unix:ino"));
    assertFalse(newFile.equals(oldFile));
  }
}
