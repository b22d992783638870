package dev.doctown.transforms.llama.writing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Sampling;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class TokenSamplerTest {
  /** Logarithms of 8, 4, 2, 1 and 1 sixteenths, in another order. */
  private static final float[] SCORES = scores(2, 8, 1, 4, 1);

  @Test
  void withoutTemperatureTheLikeliestIsChosenAndTiesGoToTheSmallerToken() {
    TokenSampler sampler = new TokenSampler(Sampling.GREEDY, 5);
    assertEquals(1, sampler.next(SCORES.clone(), TokenSamplerTest::any));
    assertEquals(3, sampler.next(SCORES.clone(), token -> token != 1));
    assertEquals(2, sampler.next(SCORES.clone(), token -> token == 2 || token == 4));
    assertEquals(
        "no token of the model may follow; expected one that fits",
        assertThrows(DoctownException.class, () -> sampler.next(SCORES.clone(), token -> false))
            .getMessage());
  }

  @Test
  void theCutsLeaveTheLikeliest() {
    assertEquals(Set.of(1, 3), drawn(new Sampling(1, 2, 1, 0, 1)));
    assertEquals(Set.of(1, 3, 0), drawn(new Sampling(1, 0, 0.8, 0, 1)));
    assertEquals(Set.of(1), drawn(new Sampling(1, 0, 0.5, 0, 1)));
    assertEquals(Set.of(1, 3, 0), drawn(new Sampling(1, 0, 1, 0.2, 1)));
    assertEquals(Set.of(0, 1, 2, 3, 4), drawn(new Sampling(1, 0, 1, 0, 1)));
    assertEquals(Set.of(1, 3, 0, 2), drawn(new Sampling(1, 4, 1, 0, 1)));
  }

  /** Frequencies of 16,000 draws lie within four standard deviations. */
  @Test
  void tokensAreDrawnAsOftenAsTheyAreLikely() {
    int[] counts = counts(new Sampling(1, 0, 1, 0, 9), TokenSamplerTest::any);
    assertNear(8000, counts[1], 0.5);
    assertNear(4000, counts[3], 0.25);
    assertNear(2000, counts[0], 0.125);
    int[] flat = counts(new Sampling(2, 0, 1, 0, 9), TokenSamplerTest::any);
    double total = Math.sqrt(8) + Math.sqrt(4) + Math.sqrt(2) + 2;
    assertNear(16_000 * Math.sqrt(8) / total, flat[1], Math.sqrt(8) / total);
  }

  /** Drawing until something is allowed is drawing from what is allowed. */
  @Test
  void whatIsForbiddenLeavesTheRestInProportion() {
    int[] counts = counts(new Sampling(1, 0, 1, 0, 4), token -> token == 0 || token == 3);
    assertNear(16_000 * 2 / 3.0, counts[3], 2 / 3.0);
    assertEquals(16_000, counts[0] + counts[3]);
  }

  /** Beside the one that is forbidden all others weigh nothing at such a temperature. */
  @Test
  void whatWeighsNothingIsWeighedAgainAmongWhatIsAllowed() {
    TokenSampler sampler = new TokenSampler(new Sampling(0.001, 0, 1, 0.05, 1), 3);
    assertEquals(2, sampler.next(new float[] {17.5f, 20, 18.5f}, token -> token != 1));
  }

  @Test
  void scoresThatAreNoNumbersAreRefused() {
    TokenSampler sampler = new TokenSampler(new Sampling(1, 0, 1, 0, 1), 2);
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      DoctownException fault =
          assertThrows(
              DoctownException.class,
              () -> sampler.next(new float[] {1, wrong}, TokenSamplerTest::any));
      assertEquals(ErrorCode.GENERATION_FAILED, fault.code());
    }
    float[] none = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
    assertThrows(DoctownException.class, () -> sampler.next(none, TokenSamplerTest::any));
  }

  @Test
  void theSeedDecides() {
    Sampling sampling = new Sampling(1, 0, 0.99, 0, 77);
    assertArrayEquals(
        counts(sampling, TokenSamplerTest::any), counts(sampling, TokenSamplerTest::any));
  }

  private static boolean any(int token) {
    return token >= 0;
  }

  private static void assertNear(double expected, int count, double part) {
    assertEquals(expected, count, 4 * Math.sqrt(16_000 * part * (1 - part)));
  }

  private static Set<Integer> drawn(Sampling sampling) {
    int[] counts = counts(sampling, TokenSamplerTest::any);
    Set<Integer> drawn = new TreeSet<>();
    for (int token = 0; token < counts.length; token++) {
      if (counts[token] > 0) {
        drawn.add(token);
      }
    }
    return drawn;
  }

  private static int[] counts(Sampling sampling, IntPredicate allowed) {
    TokenSampler sampler = new TokenSampler(sampling, 5);
    int[] counts = new int[5];
    for (int draw = 0; draw < 16_000; draw++) {
      counts[sampler.next(SCORES.clone(), allowed)]++;
    }
    return counts;
  }

  private static float[] scores(int... sixteenths) {
    float[] scores = new float[sixteenths.length];
    for (int token = 0; token < scores.length; token++) {
      scores[token] = (float) Math.log(sixteenths[token] / 16.0);
    }
    return scores;
  }
}
