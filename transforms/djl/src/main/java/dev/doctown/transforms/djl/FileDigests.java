package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SHA-256 of model files. A file of unchanged path, size and time is read once per process: models
 * are identified often and weigh hundreds of megabytes.
 */
final class FileDigests {
  private record Stamp(Path file, long size, FileTime modified) {}

  private static final Map<Stamp, String> KNOWN = new ConcurrentHashMap<>();

  private FileDigests() {}

  static String sha256(Path file) throws IOException {
    Path real = file.toRealPath();
    BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
    Stamp stamp = new Stamp(real, attributes.size(), attributes.lastModifiedTime());
    String known = KNOWN.get(stamp);
    if (known == null) {
      try (InputStream in = Files.newInputStream(real)) {
        known = copy(in, OutputStream.nullOutputStream());
      }
      KNOWN.put(stamp, known);
    }
    return known;
  }

  /** Copies a stream to its end and returns the SHA-256 of what passed. */
  static String copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = Digests.newSha256();
    byte[] buffer = new byte[1 << 16];
    DigestOutputStream digesting = new DigestOutputStream(out, digest);
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      digesting.write(buffer, 0, count);
    }
    digesting.flush();
    return Digests.hex(digest.digest());
  }
}
