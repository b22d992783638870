package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DigestsTest {

  /** The example of FIPS 180-4. */
  @Test
  void sha256OfAbc() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digests.sha256("abc"));
  }

  /** {@code printf '\0\0\0\1a\0\0\0\2bc' | sha256sum | cut -c1-32}. */
  @Test
  void anIdentifierHashesEachFieldBehindItsLength() {
    assertEquals("b534ce16ac9c8b36823f39a395ce8e0e", Digests.id("a", "bc"));
    assertNotEquals(Digests.id("a", "bc"), Digests.id("ab", "c"));
  }

  @Test
  void theIdentityOfAnEmbeddedTextCoversItsContext() {
    assertEquals(
        Digests.sha256("A.java > m\nbody"), new EmbeddingText("A.java > m", "body").sha256());
  }
}
