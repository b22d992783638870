package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Sampling;
import java.util.Arrays;

/**
 * Leaves of all tokens those that may be drawn. Of tokens with the same score the smaller comes
 * first. Only tokens near the likeliest one are put into order, and more of them as long as the cut
 * may lie beyond.
 */
final class TokenCut {
  /** Logarithm of how much less likely than the first the tokens are that are looked at first. */
  private static final double FIRST_DEPTH = 8;

  private final Sampling sampling;
  private final double least;
  private final long[] order;
  private boolean deeper;

  TokenCut(Sampling sampling, int vocabularySize) {
    this.sampling = sampling;
    least = sampling.minP() == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(sampling.minP());
    order = new long[vocabularySize];
  }

  /** The score of the likeliest token; negative infinity when none may follow. */
  static float best(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      // Unlike a comparison, this keeps what is no number.
      best = Math.max(best, score);
    }
    if (!(best < Float.POSITIVE_INFINITY)) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "the model's scores are no numbers; expected finite ones: its file may be damaged");
    }
    return best;
  }

  /** The first token with a score. */
  static int first(float[] scores, float score) {
    int token = 0;
    while (scores[token] != score) {
      token++;
    }
    return token;
  }

  /**
   * Leaves tokens with their weights at the sampling's temperature, which is above zero.
   *
   * @param best of the scores, and finite
   */
  void leave(float[] scores, float best, Candidates candidates) {
    candidates.clear();
    boolean counted = sampling.topK() > 0;
    if (!counted && sampling.topP() == 1) {
      for (int token = 0; token < scores.length; token++) {
        double distance = scores[token] - best;
        if (distance >= least) {
          candidates.add(token, weight(distance));
        }
      }
      return;
    }
    double all = counted ? 0 : total(scores, best);
    double depth = FIRST_DEPTH;
    int size = ordered(scores, best, depth);
    while (!cut(size, all, candidates)) {
      depth *= 2;
      size = ordered(scores, best, depth);
    }
  }

  /** The weight of all tokens together, beside the likeliest. */
  private static double total(float[] scores, float best) {
    double total = 0;
    for (float score : scores) {
      total += Exponential.of(score - best);
    }
    return total;
  }

  /** Puts tokens down to a depth into order; returns how many they are. */
  private int ordered(float[] scores, float best, double depth) {
    // Tokens that are too unlikely count all the same where a number of them is given.
    double deepest = sampling.topK() > 0 ? -depth : Math.max(least, -depth);
    int size = 0;
    deeper = false;
    for (int token = 0; token < scores.length; token++) {
      float distance = scores[token] - best;
      if (distance >= deepest) {
        order[size++] = sortable(distance) << Integer.SIZE | token;
      } else {
        deeper |= distance > Float.NEGATIVE_INFINITY && (sampling.topK() > 0 || distance >= least);
      }
    }
    Arrays.sort(order, 0, size);
    return size;
  }

  /** Takes the first ones; false when the cut may lie deeper than what was put into order. */
  private boolean cut(int size, double all, Candidates candidates) {
    boolean counted = sampling.topK() > 0;
    if (counted && size < sampling.topK() && deeper) {
      return false;
    }
    int most = counted ? Math.min(sampling.topK(), size) : size;
    double total = all;
    for (int index = 0; counted && index < most; index++) {
      total += Exponential.of(distance(order[index]));
    }
    candidates.clear();
    double sum = 0;
    int taken = 0;
    boolean bounded = sampling.topP() < 1;
    while (taken < most && (taken == 0 || !bounded || sum < sampling.topP() * total)) {
      double distance = distance(order[taken]);
      if (distance < least) {
        break;
      }
      sum += Exponential.of(distance);
      candidates.add((int) order[taken++], weight(distance));
    }
    return taken < most || counted || !deeper;
  }

  private double weight(double distance) {
    return Exponential.of(distance / sampling.temperature());
  }

  /** Larger scores first: of numbers up to zero the bits without the sign, in ascending order. */
  private static long sortable(float score) {
    return Float.floatToRawIntBits(score) & 0x7fffffff;
  }

  private static double distance(long ordered) {
    return -(double) Float.intBitsToFloat((int) (ordered >>> Integer.SIZE));
  }
}
