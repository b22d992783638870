package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.search.Repository.Chunk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorScoresTest {
  private final Path scratch;

  VectorScoresTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void areStandardScoresOverTheChunksWithVectors() throws IOException {
    // Cosines with the query 1, 0 and -1: mean 0, deviation √(2/3).
    IndexReader index =
        IndexReader.open(
            new Repository()
                .source("a.py", Chunk.of("a").vector(1, 0), Chunk.of("b").vector(0, 1))
                .source("c.py", Chunk.of("c"), Chunk.of("d").vector(-1, 0))
                .index(scratch));

    double high = Math.sqrt(1.5);
    assertArrayEquals(
        new double[] {high, 0, 0, -high}, VectorScores.of(index, new float[] {1, 0}), 1e-9);
  }

  @Test
  void equalTextsShareOneVector() throws IOException {
    IndexReader index =
        IndexReader.open(
            new Repository()
                .source("a.py", Chunk.of("same").vector(1, 0), Chunk.of("other").vector(0, 1))
                .source("b.py", Chunk.of("same").vector(1, 0))
                .index(scratch));

    assertEquals(2, index.header().vectors());
    double[] scores = VectorScores.of(index, new float[] {1, 0});
    assertEquals(scores[0], scores[2]);
    assertTrue(scores[0] > scores[1]);
  }

  @Test
  void areAllZeroWhereNothingDiffers() throws IOException {
    IndexReader index =
        IndexReader.open(
            new Repository()
                .source("a.py", Chunk.of("a").vector(0, 1), Chunk.of("b").vector(0, 1))
                .index(scratch));

    assertArrayEquals(new double[] {0, 0}, VectorScores.of(index, new float[] {1, 0}));
    assertArrayEquals(new double[] {0, 0}, VectorScores.of(index, new float[] {0, 0}));
  }

  @Test
  void quantisingMovesCosinesLittle() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    Repository repository = new Repository();
    Chunk[] chunks = new Chunk[600];
    for (int i = 0; i < chunks.length; i++) {
      chunks[i] = Chunk.of("text " + i).vector(unit(random));
    }
    IndexReader index = IndexReader.open(repository.source("a.py", chunks).index(scratch));
    float[] query = unit(random);

    double[] exact = new double[chunks.length];
    double mean = 0;
    for (int i = 0; i < exact.length; i++) {
      for (int k = 0; k < query.length; k++) {
        exact[i] += (double) query[k] * chunks[i].vector()[k];
      }
      mean += exact[i] / exact.length;
    }
    double squares = 0;
    for (double cosine : exact) {
      squares += (cosine - mean) * (cosine - mean) / exact.length;
    }
    for (int i = 0; i < exact.length; i++) {
      exact[i] = (exact[i] - mean) / Math.sqrt(squares);
    }
    assertArrayEquals(exact, VectorScores.of(index, query), 0.05, "seed " + seed);
  }

  private static float[] unit(Random random) {
    float[] vector = new float[384];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
