package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
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
 * of what the cut left, that is the distribution of drawing from the allowed ones alone (each one's
 * share of what is left stays as it is), and in most steps one token is checked instead of all.
 * Only when many draws or all candidates were refused are all tokens looked at, and the cut is made
 * anew among those that are allowed.
 */
final class TokenSampler {
  private static final int MOST_DRAWS = 24;

  private final Sampling sampling;
  private final SplittableRandom random;
  private final TokenCut cut;
  private final Candidates candidates;

  TokenSampler(Sampling sampling, int vocabularySize) {
    this.sampling = sampling;
    this.random = new SplittableRandom(sampling.seed());
    this.cut = new TokenCut(sampling, vocabularySize);
    this.candidates = new Candidates(vocabularySize);
  }

  /**
   * The next token.
   *
   * @param scores of all tokens; changed
   * @param allowed which tokens may follow
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED} when none may, or when scores are
   *     no numbers
   */
  int next(float[] scores, IntPredicate allowed) {
    return sampling.temperature() == 0 ? likeliest(scores, allowed) : drawn(scores, allowed);
  }

  private static int likeliest(float[] scores, IntPredicate allowed) {
    for (int draw = 0; draw < MOST_DRAWS; draw++) {
      int token = TokenCut.first(scores, best(scores));
      if (allowed.test(token)) {
        return token;
      }
      scores[token] = Float.NEGATIVE_INFINITY;
    }
    forbid(scores, allowed);
    return TokenCut.first(scores, best(scores));
  }

  private int drawn(float[] scores, IntPredicate allowed) {
    cut.leave(scores, best(scores), candidates);
    for (int draw = 0; draw < MOST_DRAWS && !candidates.isEmpty(); draw++) {
      int token = candidates.takeAt(random.nextDouble());
      if (allowed.test(token)) {
        return token;
      }
    }
    forbid(scores, allowed);
    cut.leave(scores, best(scores), candidates);
    return candidates.takeAt(random.nextDouble());
  }

  private static void forbid(float[] scores, IntPredicate allowed) {
    for (int token = 0; token < scores.length; token++) {
      if (scores[token] > Float.NEGATIVE_INFINITY && !allowed.test(token)) {
        scores[token] = Float.NEGATIVE_INFINITY;
      }
    }
  }

  private static float best(float[] scores) {
    float best = TokenCut.best(scores);
    if (best == Float.NEGATIVE_INFINITY) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED, "no token of the model may follow; expected one that fits");
    }
    return best;
  }
}
