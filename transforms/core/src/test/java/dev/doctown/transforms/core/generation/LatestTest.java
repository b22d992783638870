package dev.doctown.transforms.core.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void equalFilesAreReadOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "one");
    Latest<String> latest = new Latest<>();

    String first = latest.of(List.of(file), () -> Files.readString(file));

    assertSame(first, latest.of(List.of(file), () -> Files.readString(file)));
  }

  @Test
  void anotherFileOrContentIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "one");
    Path other = folder.resolve("b");
    Latest<String> latest = new Latest<>();

    assertEquals("one", latest.of(List.of(file), () -> Files.readString(file)));
    Files.writeString(file, "three");
    assertEquals("three", latest.of(List.of(file), () -> Files.readString(file)));
    assertEquals("none", latest.of(List.of(other), () -> "none"));
    Files.writeString(other, "two");
    assertEquals("two", latest.of(List.of(other), () -> Files.readString(other)));
  }
}
