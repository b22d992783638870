package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** The check on which all tests of determinism rest; {@code SabotageTest} shows that it fails. */
public final class SameBytes {
  private SameBytes() {}

  /**
   * Fails unless all packs have one SHA-256.
   *
   * @param packs by a name for how each was made
   */
  public static void check(Map<String, Path> packs) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, Path> pack : packs.entrySet()) {
      digests.put(pack.getKey(), sha256(pack.getValue()));
    }
    assertEquals(1, new HashSet<>(digests.values()).size(), () -> "SHA-256 differ: " + digests);
  }

  static String sha256(Path pack) throws IOException {
    return Digests.sha256(Files.readAllBytes(pack));
  }
}
