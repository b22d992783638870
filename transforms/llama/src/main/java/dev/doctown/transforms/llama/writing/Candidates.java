package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Sampling;
import java.util.Arrays;

/** Tokens that may be drawn, with their weights. Ties go to the smaller token. */
final class Candidates {
  private final int[] tokens;
  private final double[] weights;
  private final long[] order;
  private int size;

  Candidates(int vocabularySize) {
    tokens = new int[vocabularySize];
    weights = new double[vocabularySize];
    order = new long[vocabularySize];
  }

  /** Whether any is left that can be drawn. */
  boolean isEmpty() {
    for (int index = 0; index < size; index++) {
      if (weights[index] > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes the tokens with scores above negative infinity, cut and weighed as the sampling says.
   *
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED} when a score is no number
   */
  void take(float[] scores, Sampling sampling) {
    size = 0;
    float best = best(scores);
    if (best == Float.NEGATIVE_INFINITY) {
      return;
    }
    double least =
        sampling.minP() == 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(sampling.minP());
    boolean counted = sampling.topK() > 0;
    double total = 0;
    for (int token = 0; token < scores.length; token++) {
      double weight = scores[token] - best;
      if (weight > Double.NEGATIVE_INFINITY) {
        total += !counted && sampling.topP() < 1 ? StrictMath.exp(weight) : 0;
        if (counted || weight >= least) {
          tokens[size] = token;
          weights[size++] = weight;
        }
      }
    }
    if (sampling.temperature() == 0) {
      Arrays.fill(weights, 0, size, 1);
      keepLikeliest(scores, best);
      return;
    }
    if (counted || sampling.topP() < 1) {
      cut(sampling, least, total);
    }
    for (int index = 0; index < size; index++) {
      weights[index] = StrictMath.exp(weights[index] / sampling.temperature());
    }
  }

  private static float best(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    boolean isNumber = true;
    for (float score : scores) {
      best = Math.max(best, score);
      isNumber &= score < Float.POSITIVE_INFINITY;
    }
    if (!isNumber) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "the model's scores are no numbers; expected finite ones: its file may be damaged");
    }
    return best;
  }

  /** Of the likeliest the first. */
  private void keepLikeliest(float[] scores, float best) {
    for (int token = 0; token < scores.length; token++) {
      if (scores[token] == best) {
        tokens[0] = token;
        size = 1;
        return;
      }
    }
  }

  /**
   * Orders by score and leaves the first ones.
   *
   * @param all the weight of all tokens, where no number of them is given
   */
  private void cut(Sampling sampling, double least, double all) {
    for (int index = 0; index < size; index++) {
      order[index] = (sortable((float) weights[index]) << 32) | tokens[index];
    }
    Arrays.sort(order, 0, size);
    int most = sampling.topK() > 0 ? Math.min(sampling.topK(), size) : size;
    double total = sampling.topK() > 0 ? 0 : all;
    for (int index = 0; index < most; index++) {
      tokens[index] = (int) order[index];
      weights[index] = score(order[index]);
      total += sampling.topK() > 0 ? StrictMath.exp(weights[index]) : 0;
    }
    double sum = 0;
    size = 0;
    while (size < most
        && (size == 0 || (sum < sampling.topP() * total && weights[size] >= least))) {
      sum += StrictMath.exp(weights[size++]);
    }
  }

  /** Larger scores first: of numbers up to zero the bits without the sign, in ascending order. */
  private static long sortable(float score) {
    return Float.floatToRawIntBits(score) & 0x7fffffff;
  }

  private static double score(long ordered) {
    return -(double) Float.intBitsToFloat((int) (ordered >>> 32));
  }

  /** Takes out the one at which a part of the whole weight is reached. */
  int takeAt(double part) {
    double total = 0;
    for (int index = 0; index < size; index++) {
      total += weights[index];
    }
    double rest = part * total;
    int last = 0;
    for (int index = 0; index < size; index++) {
      if (weights[index] > 0) {
        last = index;
        rest -= weights[index];
        if (rest < 0) {
          break;
        }
      }
    }
    int token = tokens[last];
    System.arraycopy(tokens, last + 1, tokens, last, size - last - 1);
    System.arraycopy(weights, last + 1, weights, last, size - last - 1);
    size--;
    return token;
  }
}
