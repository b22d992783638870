package dev.doctown.transforms.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8OrderTest {

  @Test
  void codePointsAboveTheBasicPlaneSortBehindPrivateUse() {
    String privateUse = "\uE000";
    String emoji = "\uD83D\uDE00";
    assertTrue(Utf8Order.INSTANCE.compare(privateUse, emoji) < 0);
  }

  @Test
  void agreesWithTheOrderOfEncodedBytes() {
    long seed = 20261122L;
    Random random = new Random(seed);
    int[] alphabet = {
      'a', 'b', '/', '~', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff
    };
    for (int round = 0; round < 20_000; round++) {
      String left = text(random, alphabet);
      String right = text(random, alphabet);
      int expected =
          Arrays.compareUnsigned(
              left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
      assertEquals(
          Integer.signum(expected),
          Integer.signum(Utf8Order.INSTANCE.compare(left, right)),
          () -> "seed " + seed + ": " + left + " and " + right);
    }
  }

  private static String text(Random random, int[] alphabet) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(5); length > 0; length--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
