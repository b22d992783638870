package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDigestTest {
  /** FIPS 180-2: the digest of "abc". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final FileTime OLD = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text, FileTime time) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return Files.setLastModifiedTime(file, time);
  }

  @Test
  void filesCountOneAfterTheOther() throws IOException {
    List<Path> files = List.of(file("1.gguf", "a", OLD), file("2.gguf", "bc", OLD));

    assertEquals(ABC, ModelDigest.of(files));
    assertEquals(ABC, ModelDigest.of(files));
  }

  /** What no reader of bytes could miss shows that they were not read. */
  @Test
  void filesThatLookTheSameAreNotReadAgain() throws IOException {
    Path file = file("m.gguf", "abc", OLD);
    assertEquals(ABC, ModelDigest.of(List.of(file)));

    file("m.gguf", "xyz", OLD);

    assertEquals(ABC, ModelDigest.of(List.of(file)));
    assertEquals(
        "3608bca1e44ea6c4d268eb6db02260269892c0b42b86bbf1e77a6fa16c3c9282",
        ModelDigest.read(List.of(file)));
  }

  @Test
  void filesThatChangedAre() throws IOException {
    Path file = file("m.gguf", "xyz", OLD);
    ModelDigest.of(List.of(file));

    file("m.gguf", "abc", FileTime.from(Instant.ofEpochSecond(1_000_000_001)));

    assertEquals(ABC, ModelDigest.of(List.of(file)));
  }

  /** It may change again without looking different. */
  @Test
  void aNoteIsNotBelievedOfWhatChangedJustBefore() throws IOException {
    List<Path> young =
        List.of(file("m.gguf", "abc", FileTime.from(Instant.ofEpochSecond(4_000_000_000L))));
    List<Path> old = List.of(file("n.gguf", "abc", OLD));
    ModelDigest.of(young);
    ModelDigest.of(old);

    assertNull(DigestNote.read(young, DigestNote.appearance(young)));
    assertEquals(ABC, DigestNote.read(old, DigestNote.appearance(old)));
  }
}
