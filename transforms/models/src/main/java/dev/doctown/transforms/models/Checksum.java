package dev.doctown.transforms.models;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the bytes of a file must come to.
 *
 * @param algorithm as {@link MessageDigest} calls it
 * @param hex lower case
 */
record Checksum(String algorithm, String hex) {
  private static final String SHA_512 = "sha512-";

  static Checksum sha256(String hex) {
    return new Checksum("SHA-256", hex);
  }

  /** From npm's way of writing it. */
  static Checksum ofIntegrity(String integrity) {
    if (!integrity.startsWith(SHA_512)) {
      throw new IllegalArgumentException("integrity " + integrity + "; expected sha512-…");
    }
    byte[] bytes = Base64.getDecoder().decode(integrity.substring(SHA_512.length()));
    return new Checksum("SHA-512", HexFormat.of().formatHex(bytes));
  }

  MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-2", e);
    }
  }
}
