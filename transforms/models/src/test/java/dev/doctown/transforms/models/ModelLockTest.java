package dev.doctown.transforms.models;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLockTest {
  /** FIPS 180-2: the digest of "abc". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String OTHER = ABC.replace("ba78", "0000");

  @TempDir private Path folder = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void aModel() throws IOException {
    model = folder.resolve("owner/repo/m.gguf");
    Files.createDirectories(folder.resolve("owner/repo"));
    write(model, "abc");
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private DoctownException refused(ErrorCode code) {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> ModelLock.check(List.of(model)));
    assertEquals(code, fault.code());
    return fault;
  }

  @Test
  void otherBytesThanPinnedAreRefused() throws IOException {
    Path lock = folder.resolve(ModelLock.NAME);
    write(lock, "# ours\n\n" + OTHER + "  owner/repo/m.gguf\n");

    assertEquals(
        model
            + ": its SHA-256 is "
            + ABC
            + "; expected "
            + OTHER
            + " as "
            + lock
            + " pins it; fetch the model again, or change the lock if this one is meant",
        refused(ErrorCode.MODEL_HASH_MISMATCH).getMessage());
  }

  @Test
  void theSameBytesAndModelsThatNobodyPinsPass() throws IOException {
    write(folder.resolve(ModelLock.NAME), ABC + " *./owner/repo/m.gguf\n" + OTHER + "  n.gguf\n");

    assertDoesNotThrow(() -> ModelLock.check(List.of(model)));
    write(folder.resolve(ModelLock.NAME), OTHER + "  owner/repo/n.gguf\n");
    assertDoesNotThrow(() -> ModelLock.check(List.of(model)));
  }

  @Test
  void aNoteOfTheDigestIsNoProofOfPinnedBytes() throws IOException {
    write(folder.resolve(ModelLock.NAME), ABC + "  owner/repo/m.gguf\n");
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(model, old);
    assertEquals(ABC, ModelDigest.of(List.of(model)));
    assertDoesNotThrow(() -> ModelLock.check(List.of(model)));

    write(model, "abd");
    Files.setLastModifiedTime(model, old);

    refused(ErrorCode.MODEL_HASH_MISMATCH);
  }

  @Test
  void aWrongNoteIsMendedWhereBytesArePinned() throws IOException {
    write(folder.resolve(ModelLock.NAME), ABC + "  owner/repo/m.gguf\n");
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    write(model, "abd");
    Files.setLastModifiedTime(model, old);
    ModelDigest.of(List.of(model));
    write(model, "abc");
    Files.setLastModifiedTime(model, old);

    ModelLock.check(List.of(model));

    assertEquals(ABC, ModelDigest.of(List.of(model)));
  }

  @Test
  void theNearestLockDecides() throws IOException {
    write(folder.resolve(ModelLock.NAME), ABC + "  owner/repo/m.gguf\n");
    write(folder.resolve("owner/repo").resolve(ModelLock.NAME), OTHER + "  m.gguf\n");

    refused(ErrorCode.MODEL_HASH_MISMATCH);
  }

  @Test
  void aLinkIsNoWayAround() throws IOException {
    write(folder.resolve(ModelLock.NAME), OTHER + "  owner/repo/m.gguf\n");
    Path elsewhere = Files.createDirectories(folder.resolve("a/b/c/d/e"));

    model = Files.createSymbolicLink(elsewhere.resolve("link.gguf"), model);

    refused(ErrorCode.MODEL_HASH_MISMATCH);
  }

  @Test
  void aLockThatIsNoneIsNotPassedOver() throws IOException {
    Path lock = folder.resolve(ModelLock.NAME);
    write(lock, "m.gguf\n");

    assertEquals(
        lock
            + ", line 1: 'm.gguf'; expected a SHA-256 in hex, two spaces and a path, as sha256sum"
            + " writes them",
        refused(ErrorCode.MODEL_INVALID).getMessage());
  }

  @Test
  void aPathMayBeAbsoluteOrLeadAround() throws IOException {
    for (String path :
        List.of(model.toString(), "../" + folder.getFileName() + "/owner/repo/m.gguf")) {
      write(folder.resolve(ModelLock.NAME), OTHER + "  " + path + "\n");

      refused(ErrorCode.MODEL_HASH_MISMATCH);
    }
  }

  @Test
  void aLockThatCannotBeReadMayPin() throws IOException {
    Path lock = folder.resolve(ModelLock.NAME);
    Files.createSymbolicLink(lock, folder.resolve("nowhere"));

    assertEquals(
        lock + ": it is no regular file; expected lines of sha256sum",
        refused(ErrorCode.MODEL_INVALID).getMessage());
  }
}
