package dev.doctown.transforms.llama.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.Sampling;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenCutTest {
  private static final int SIZE = 300;

  @Test
  void theExponentialHasAScoresDigits() {
    for (double power = 0; power > -600; power -= 0.0137) {
      double expected = StrictMath.exp(power);
      assertEquals(expected, Exponential.of(power), expected * 2e-7, () -> "a power");
    }
    assertEquals(1, Exponential.of(0));
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(0, Exponential.of(-1e300));
  }

  /** The same tokens are left as when all are put into order first. */
  @Test
  void whatIsLeftIsWhatTheDefinitionSays() {
    long seed = 20_260;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      float[] scores = new float[SIZE];
      double spread = StrictMath.pow(10, random.nextDouble() * 3 - 1);
      for (int token = 0; token < SIZE; token++) {
        boolean forbidden = random.nextInt(4) == 0;
        scores[token] =
            forbidden
                ? Float.NEGATIVE_INFINITY
                : (float) (StrictMath.rint(random.nextGaussian() * 50) / 50 * spread);
      }
      Sampling sampling =
          new Sampling(
              1,
              random.nextBoolean() ? 0 : 1 + random.nextInt(SIZE),
              random.nextBoolean() ? 1 : 0.01 + 0.98 * random.nextDouble(),
              random.nextBoolean() ? 0 : 0.9 * random.nextDouble(),
              1);
      int number = round;
      assertEquals(
          defined(scores, sampling), left(scores, sampling), () -> sampling + " round " + number);
    }
  }

  private static Set<Integer> left(float[] scores, Sampling sampling) {
    Candidates candidates = new Candidates(SIZE);
    new TokenCut(sampling, SIZE).leave(scores, TokenCut.best(scores), candidates);
    Set<Integer> left = new TreeSet<>();
    while (!candidates.isEmpty()) {
      assertTrue(left.add(candidates.takeAt(0)));
    }
    return left;
  }

  private static Set<Integer> defined(float[] scores, Sampling sampling) {
    float best = TokenCut.best(scores);
    List<Integer> order =
        IntStream.range(0, SIZE)
            .boxed()
            .filter(token -> scores[token] > Float.NEGATIVE_INFINITY)
            .sorted(Comparator.comparingDouble(token -> best - scores[token]))
            .limit(sampling.topK() > 0 ? sampling.topK() : SIZE)
            .toList();
    double total = order.stream().mapToDouble(token -> StrictMath.exp(scores[token] - best)).sum();
    Set<Integer> left = new TreeSet<>();
    double sum = 0;
    for (int token : order) {
      double weight = StrictMath.exp(scores[token] - best);
      boolean reached = sampling.topP() < 1 && sum >= sampling.topP() * total;
      if (!left.isEmpty() && (reached || weight < sampling.minP())) {
        break;
      }
      sum += weight;
      // What is so unlikely is never drawn.
      if (weight > 1e-300) {
        left.add(token);
      }
    }
    return left;
  }
}
