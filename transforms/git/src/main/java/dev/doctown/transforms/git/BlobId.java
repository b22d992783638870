package dev.doctown.transforms.git;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The identity and length of a content as a git blob: SHA-1 over {@code blob}, a space, the length
 * in decimal, a NUL and the content.
 *
 * <p>JGit's own way also looks for signs of a forged collision and takes several times as long;
 * that is for objects that come from elsewhere, and done when they are fetched.
 */
record BlobId(ObjectId id, long size) {
  private static final int BUFFER = 1 << 16;

  static BlobId of(byte[] content) {
    MessageDigest digest = digest(content.length);
    return new BlobId(ObjectId.fromRaw(digest.digest(content)), content.length);
  }

  /**
   * Of a file as it is on disk.
   *
   * @throws IOException when it cannot be read, or its length changes meanwhile
   */
  static BlobId of(Path file) throws IOException {
    long size = Files.size(file);
    MessageDigest digest = digest(size);
    long read = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        read += count;
      }
    }
    if (read != size) {
      throw new EOFException(file + " changes while it is read");
    }
    return new BlobId(ObjectId.fromRaw(digest.digest()), size);
  }

  private static MessageDigest digest(long size) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-1", e);
    }
  }
}
