package dev.doctown.transforms.models;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of a model's files, one after the other. Files of unchanged path, size and time are read
 * once per process.
 */
public final class ModelDigest {
  private static final int BUFFER = 1 << 20;

  private record Stamp(Path file, long size, FileTime modified) {}

  private static final Map<List<Stamp>, String> KNOWN = new ConcurrentHashMap<>();

  private ModelDigest() {}

  /**
   * The digest of the files together.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  public static String of(List<Path> files) {
    List<Stamp> stamps = files.stream().map(ModelDigest::stamp).toList();
    String known = KNOWN.get(stamps);
    if (known == null) {
      known = read(files);
      KNOWN.put(stamps, known);
    }
    return known;
  }

  private static Stamp stamp(Path file) {
    try {
      Path real = file.toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      return new Stamp(real, attributes.size(), attributes.lastModifiedTime());
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static String read(List<Path> files) {
    MessageDigest digest = Digests.newSha256();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          digest.update(buffer, 0, count);
        }
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return Digests.hex(digest.digest());
  }

  private static DoctownException unreadable(Path file, IOException cause) {
    return new DoctownException(
        ErrorCode.MODEL_NOT_FOUND,
        file + ": " + cause.getMessage() + "; expected to read it",
        cause);
  }
}
