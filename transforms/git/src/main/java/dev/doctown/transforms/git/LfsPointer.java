package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;

/**
 * What git stores for a file that Git LFS keeps: the pointer of the LFS specification, version 1.
 * It is made here so that no filter program has to run.
 */
final class LfsPointer {
  private static final String VERSION = "version https://git-lfs.github.com/spec/v1\n";
  private static final byte[] VERSION_BYTES = VERSION.getBytes(StandardCharsets.US_ASCII);
  // The specification says that a pointer is shorter.
  private static final int LONGEST_POINTER = 1024;

  private LfsPointer() {}

  /** The stored form of a file in the work tree; a file that is a pointer or empty is itself. */
  static byte[] of(Path file) throws IOException {
    long size = Files.size(file);
    if (size < LONGEST_POINTER) {
      byte[] content = Files.readAllBytes(file);
      if (content.length == 0 || isPointer(content)) {
        return content;
      }
    }
    DigestInputStream digesting =
        new DigestInputStream(Files.newInputStream(file), Digests.newSha256());
    try (InputStream in = digesting) {
      long length = in.transferTo(OutputStream.nullOutputStream());
      String oid = Digests.hex(digesting.getMessageDigest().digest());
      return (VERSION + "oid sha256:" + oid + "\nsize " + length + "\n")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static boolean isPointer(byte[] content) {
    return content.length > VERSION_BYTES.length
        && Arrays.equals(content, 0, VERSION_BYTES.length, VERSION_BYTES, 0, VERSION_BYTES.length);
  }
}
