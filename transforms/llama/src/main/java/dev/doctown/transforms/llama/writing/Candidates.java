package dev.doctown.transforms.llama.writing;

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

  boolean isEmpty() {
    return size == 0;
  }

  /** Takes the tokens with finite scores, cut and weighed as the sampling says. */
  void take(float[] scores, Sampling sampling) {
    float best = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    size = 0;
    if (best == Float.NEGATIVE_INFINITY || Float.isNaN(best)) {
      return;
    }
    double least = sampling.minP() == 0 ? Double.NEGATIVE_INFINITY : Math.log(sampling.minP());
    boolean ordered = sampling.topK() > 0 || sampling.topP() < 1;
    for (int token = 0; token < scores.length; token++) {
      if (scores[token] > Float.NEGATIVE_INFINITY && (ordered || scores[token] - best >= least)) {
        tokens[size] = token;
        weights[size++] = scores[token] - best;
      }
    }
    if (ordered && sampling.temperature() > 0) {
      cut(sampling, least);
    }
    double temperature = sampling.temperature() == 0 ? 1 : sampling.temperature();
    for (int index = 0; index < size; index++) {
      weights[index] = StrictMath.exp(weights[index] / temperature);
    }
  }

  /** Orders by score and leaves the first ones. */
  private void cut(Sampling sampling, double least) {
    for (int index = 0; index < size; index++) {
      order[index] = sortable((float) weights[index]) << 32 | tokens[index];
    }
    Arrays.sort(order, 0, size);
    int most = sampling.topK() > 0 ? Math.min(sampling.topK(), size) : size;
    double total = 0;
    for (int index = 0; index < most; index++) {
      tokens[index] = (int) order[index];
      weights[index] = score(order[index]);
      total += StrictMath.exp(weights[index]);
    }
    double sum = 0;
    size = 0;
    while (size < most
        && (size == 0 || (sum < sampling.topP() * total && weights[size] >= least))) {
      sum += StrictMath.exp(weights[size++]);
    }
  }

  /** Larger scores first: their bits in ascending order, which for scores up to zero are theirs. */
  private static long sortable(float score) {
    return Integer.toUnsignedLong(Float.floatToRawIntBits(score == 0 ? -0.0f : score) & 0x7fffffff);
  }

  private static double score(long ordered) {
    return -(double) Float.intBitsToFloat((int) (ordered >>> 32));
  }

  /** Takes out the likeliest. */
  int takeLikeliest() {
    int likeliest = 0;
    for (int index = 1; index < size; index++) {
      if (weights[index] > weights[likeliest]) {
        likeliest = index;
      }
    }
    return takeOut(likeliest);
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
    return takeOut(last);
  }

  private int takeOut(int index) {
    int token = tokens[index];
    System.arraycopy(tokens, index + 1, tokens, index, size - index - 1);
    System.arraycopy(weights, index + 1, weights, index, size - index - 1);
    size--;
    return token;
  }
}
