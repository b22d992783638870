package dev.doctown.transforms.llama.binding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.llama.InstalledEngine;
import dev.doctown.transforms.llama.RandomBert;
import dev.doctown.transforms.llama.RandomModel;
import dev.doctown.transforms.llama.RandomModel.Purpose;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is read of a sequence, against the scores that the same weights give when they write: those
 * are the output matrix times the last token's vector.
 */
class SequenceContextTest {
  private static final int HIDDEN = 64;

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  @Test
  void theLastTokensVectorGivesTheScores() throws IOException {
    try (LlamaModel model = load(RandomModel.write(folder, Purpose.LAST))) {
      // The second one takes two steps.
      for (int[] tokens : new int[][] {tokens(40), tokens(700)}) {
        float[] scores = NextScores.of(model, tokens);
        float[] vector = read(model, Pooling.LAST, tokens);
        assertEquals(HIDDEN, vector.length);
        float[] output = RandomModel.bytes("qwen3", Purpose.LAST).data("output.weight");
        for (int token = 0; token < scores.length; token++) {
          assertEquals(scores[token], dot(output, token, vector), 1e-3);
        }
        assertArrayEquals(scores, read(model, Pooling.NONE, tokens), 1e-3f);
      }
    }
  }

  /** Beside others and with more threads, bit by bit. */
  @Test
  void lanesAndThreadsChangeNothing() throws IOException {
    try (LlamaModel model = load(RandomModel.write(folder, Purpose.LAST))) {
      List<int[]> sequences = IntStream.range(1, 12).mapToObj(each -> tokens(20 * each)).toList();
      for (int threads = 1; threads <= 2; threads++) {
        int each = threads;
        try (SequenceLanes lanes =
            new SequenceLanes(3, () -> new SequenceContext(model, Pooling.LAST, true, 512, each))) {
          List<float[]> vectors =
              lanes.read(
                  sequences,
                  (context, tokens) -> context.read(tokens, ErrorCode.EMBED_FAILED),
                  () -> false);
          for (int i = 0; i < vectors.size(); i++) {
            assertArrayEquals(read(model, Pooling.LAST, sequences.get(i)), vectors.get(i));
          }
        }
      }
    }
  }

  /** Tokens see only those before them, so each one's vector is the last of a shorter sequence. */
  @Test
  void meanAndFirstAreOfTheSameVectors() throws IOException {
    try (LlamaModel model = load(RandomModel.write(folder, Purpose.LAST))) {
      int[] tokens = tokens(9);
      double[] mean = new double[HIDDEN];
      for (int length = 1; length <= tokens.length; length++) {
        float[] last = read(model, Pooling.LAST, Arrays.copyOf(tokens, length));
        for (int i = 0; i < HIDDEN; i++) {
          mean[i] += last[i] / (double) tokens.length;
        }
      }
      float[] pooled = read(model, Pooling.MEAN, tokens);
      for (int i = 0; i < HIDDEN; i++) {
        assertEquals(mean[i], pooled[i], 1e-4);
      }
      assertArrayEquals(
          read(model, Pooling.LAST, Arrays.copyOf(tokens, 1)),
          read(model, Pooling.FIRST, tokens),
          1e-4f);
    }
  }

  @Test
  void theHeadsOutputsAreProbabilitiesOfTheLastTokensVector() throws IOException {
    float[] head = RandomModel.bytes("qwen3", Purpose.HEAD).data("cls.output.weight");
    try (LlamaModel model = load(RandomModel.write(folder, Purpose.HEAD))) {
      int[] tokens = tokens(600);
      float[] vector = read(model, Pooling.LAST, tokens);
      double yes = Math.exp(dot(head, 0, vector));
      double no = Math.exp(dot(head, 1, vector));
      float[] read = read(model, Pooling.RANK, tokens);
      assertEquals(2, read.length);
      assertEquals(yes / (yes + no), read[0], 1e-5);
      assertEquals(no / (yes + no), read[1], 1e-5);
    }
  }

  /** BERT's marks are those of its paper; others double the one between. */
  @Test
  void marksStandAroundATextAndBetweenTwo() throws IOException {
    try (LlamaModel bert = load(RandomBert.writeReranker(folder));
        LlamaModel writes = load(RandomModel.write(folder, "qwen3"));
        LlamaModel embeds = load(RandomModel.write(folder, Purpose.LAST))) {
      SequenceMarks marks = SequenceMarks.of(bert);
      assertArrayEquals(new int[] {2, 9, 9, 3}, marks.around(new int[] {9, 9}));
      assertArrayEquals(
          new int[] {2, 7, 3, 8, 8, 3}, marks.around(new int[] {7}, new int[] {8, 8}));
      assertEquals(2, marks.ofText());
      assertEquals(3, marks.ofPair());
      assertArrayEquals(new int[] {9}, SequenceMarks.of(writes).around(new int[] {9}));
      int end = embeds.vocabulary().tokensOfMarks("<|endoftext|>")[0];
      assertArrayEquals(new int[] {9, end}, SequenceMarks.of(embeds).around(new int[] {9}));
    }
  }

  private static LlamaModel load(Path file) {
    return LlamaModel.load(InstalledEngine.runtime(), file, 0, false);
  }

  private static float[] read(LlamaModel model, Pooling pooling, int[] tokens) {
    try (SequenceContext context = new SequenceContext(model, pooling, true, 1024, 1)) {
      return context.read(tokens, ErrorCode.EMBED_FAILED);
    }
  }

  private static int[] tokens(int count) {
    return new Random(3).ints(count, 0, 256).toArray();
  }

  private static double dot(float[] matrix, int row, float[] vector) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += (double) matrix[row * vector.length + i] * vector[i];
    }
    return sum;
  }
}
