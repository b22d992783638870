package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.spi.Sampling;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Chooses the next token from scores. With a temperature: the likeliest {@code topK}, of these the
 * likeliest that have {@code topP} of the probability, of these those at least {@code minP} times
 * as likely as the first; their scores are divided by the temperature, and one is drawn. For one
 * thread.
 *
 * <p>What a schema forbids is drawn without being put back until something is drawn that it allows:
 * the distribution is that of drawing from the allowed ones alone (each allowed token's share of
 * what is left stays as it is), and in most steps one token is checked instead of all.
 */
final class TokenSampler {
  private static final int MOST_DRAWS = 24;

  private final Sampling sampling;
  private final SplittableRandom random;
  private final Candidates candidates;

  TokenSampler(Sampling sampling, int vocabularySize) {
    this.sampling = sampling;
    this.random = new SplittableRandom(sampling.seed());
    this.candidates = new Candidates(vocabularySize);
  }

  /**
   * The next token.
   *
   * @param scores of all tokens; changed
   * @param allowed which tokens may follow
   * @return -1 when none may
   */
  int next(float[] scores, IntPredicate allowed) {
    candidates.take(scores, sampling);
    for (int draw = 0; draw < MOST_DRAWS && !candidates.isEmpty(); draw++) {
      int token = draw();
      if (allowed.test(token)) {
        return token;
      }
    }
    int kept = 0;
    for (int token = 0; token < scores.length; token++) {
      if (allowed.test(token)) {
        kept++;
      } else {
        scores[token] = Float.NEGATIVE_INFINITY;
      }
    }
    if (kept == 0) {
      return -1;
    }
    candidates.take(scores, sampling);
    return draw();
  }

  private int draw() {
    return sampling.temperature() == 0
        ? candidates.takeLikeliest()
        : candidates.takeAt(random.nextDouble());
  }
}
