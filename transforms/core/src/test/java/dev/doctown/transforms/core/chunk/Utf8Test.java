package dev.doctown.transforms.core.chunk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  private static final long SEED = 20251122L;

  /** Bytes at the edges of the well-formedness table, so that random strings meet its rules. */
  private static final int[] EDGES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  @Test
  void validityAgreesWithTheJdkOnEverySequenceOfThreeEdgeBytes() {
    for (int a : EDGES) {
      for (int b : EDGES) {
        for (int c : EDGES) {
          byte[] bytes = {(byte) a, (byte) b, (byte) c};
          assertEquals(jdkAccepts(bytes), Utf8.isValid(bytes), a + " " + b + " " + c);
        }
      }
    }
  }

  @Test
  void validityAgreesWithTheJdkOnRandomEdgeBytes() {
    Random random = new Random(SEED);
    for (int round = 0; round < 50_000; round++) {
      byte[] bytes = new byte[random.nextInt(7)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) EDGES[random.nextInt(EDGES.length)];
      }
      assertEquals(jdkAccepts(bytes), Utf8.isValid(bytes), "seed " + SEED + " round " + round);
    }
  }

  @Test
  void noBoundaryIsInsideACharacterOrALineEnd() {
    byte[] bytes = "aé€😀\r\nb".getBytes(StandardCharsets.UTF_8);
    StringBuilder boundaries = new StringBuilder();
    for (int i = 0; i <= bytes.length; i++) {
      boundaries.append(Utf8.isBoundary(bytes, i) ? '|' : '.');
    }
    assertEquals("||.|..|...|.||", boundaries.toString());
  }

  @Test
  void bytesThatFormNoCharacterAreBoundaries() {
    byte[] bytes = {(byte) 0x80, (byte) 0x80, (byte) 0x80, (byte) 0xE2, (byte) 0x82, 'a'};
    for (int i = 0; i <= bytes.length; i++) {
      assertTrue(Utf8.isBoundary(bytes, i), "at " + i);
    }
    assertFalse(Utf8.isBoundary(new byte[] {(byte) 0xC3, (byte) 0xA9}, 1));
  }

  private static boolean jdkAccepts(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
