package dev.doctown.docpack.search;

import java.nio.ByteBuffer;

/**
 * How near each chunk's vector is to the query's, as a standard score (mean 0, deviation 1) over
 * the chunks that have one; 0 for the others.
 *
 * <p>The query is quantised to {@value #QUERY_LARGEST} steps a side, so that a product of two
 * vectors is a sum of integers, which fits 32 bits up to {@value #LARGEST_DIMENSION} components.
 */
final class VectorScores {
  static final int LARGEST_DIMENSION = 8192;
  private static final int QUERY_LARGEST = 2047;
  private static final int VECTORS_PER_READ = 256;

  private VectorScores() {}

  static double[] of(IndexReader index, float[] queryVector) {
    float[] products = products(index, quantised(queryVector));
    double[] scores = new double[index.chunks()];
    int count = 0;
    double sum = 0;
    for (int chunk = 0; chunk < scores.length; chunk++) {
      int vector = index.vectorOf(chunk);
      if (vector >= 0) {
        scores[chunk] = products[vector];
        sum += products[vector];
        count++;
      }
    }
    double mean = count == 0 ? 0 : sum / count;
    double squares = 0;
    for (int chunk = 0; chunk < scores.length; chunk++) {
      if (index.vectorOf(chunk) >= 0) {
        squares += (scores[chunk] - mean) * (scores[chunk] - mean);
      }
    }
    double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
    for (int chunk = 0; chunk < scores.length; chunk++) {
      boolean scored = index.vectorOf(chunk) >= 0 && deviation > 0;
      scores[chunk] = scored ? (scores[chunk] - mean) / deviation : 0;
    }
    return scores;
  }

  private static short[] quantised(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    short[] query = new short[vector.length];
    for (int i = 0; i < vector.length; i++) {
      query[i] = (short) (largest > 0 ? Math.round(vector[i] / largest * QUERY_LARGEST) : 0);
    }
    return query;
  }

  /** Product of each vector with the query, up to a factor that is the same for all. */
  private static float[] products(IndexReader index, short[] query) {
    Section vectors = index.section(IndexSection.VECTORS);
    int count = Math.toIntExact(index.header().vectors());
    int stride = Float.BYTES + query.length;
    float[] products = new float[count];
    byte[] buffer = new byte[VECTORS_PER_READ * stride];
    ByteBuffer scales = IndexLayout.numbers(buffer);
    for (int done = 0; done < count; done += VECTORS_PER_READ) {
      int run = Math.min(VECTORS_PER_READ, count - done);
      vectors.read((long) done * stride, buffer, run * stride);
      for (int i = 0; i < run; i++) {
        int at = i * stride;
        products[done + i] = scales.getFloat(at) * product(query, buffer, at + Float.BYTES);
      }
    }
    return products;
  }

  private static int product(short[] query, byte[] vectors, int at) {
    int sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += query[i] * vectors[at + i];
    }
    return sum;
  }
}
