package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** SHA-256 of a model's files, one after the other. */
public final class ModelDigest {
  private static final int BUFFER = 1 << 20;

  private ModelDigest() {}

  /**
   * The digest of the files together.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  public static String of(List<Path> files) {
    MessageDigest digest = Digests.newSha256();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          digest.update(buffer, 0, count);
        }
      } catch (IOException e) {
        throw new DoctownException(
            ErrorCode.MODEL_NOT_FOUND, file + ": " + e.getMessage() + "; expected to read it", e);
      }
    }
    return Digests.hex(digest.digest());
  }
}
