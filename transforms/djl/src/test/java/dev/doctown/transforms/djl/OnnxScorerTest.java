package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.PairScorer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A cross-encoder that adds up its tokens: {@code src/test/python/cross_encoder.py} says how. */
class OnnxScorerTest {
  private static final String CROSS = "src/test/resources/models/cross";
  private static final String TINY = "src/test/resources/models/tiny";
  private static final int UNKNOWN = 1;
  private static final int CLS = 2;
  private static final int SEP = 3;
  private static final int FIND = 4;
  private static final int FILE = 5;
  private static final int SEND = 6;
  private static final int CAT = 7;

  @TempDir Path folder = Path.of("");

  @Test
  void aPairIsEncodedAsItsTokenizerSays() {
    try (PairScorer scorer = new OnnxScorerProvider().open(CROSS)) {
      List<Double> scores =
          scorer.score("find file", List.of("send file", "", "cat dog", "send file"));
      assertEquals(
          score(List.of(CLS, FIND, FILE, SEP), List.of(SEND, FILE, SEP)), scores.get(0), 1e-6);
      assertEquals(score(List.of(CLS, FIND, FILE, SEP), List.of(SEP)), scores.get(1), 1e-6);
      assertEquals(
          score(List.of(CLS, FIND, FILE, SEP), List.of(CAT, UNKNOWN, SEP)), scores.get(2), 1e-6);
      assertEquals(scores.get(0), scores.get(3));
    }
  }

  /** Of 15 tokens 12 are free: at most 6 of the query, the rest of the text. */
  @Test
  void theEndOfALongTextIsCutAndTheQueryKept() {
    try (PairScorer scorer = new OnnxScorerProvider().open(CROSS)) {
      assertEquals(
          score(
              List.of(CLS, FIND, FILE, SEP),
              List.of(CAT, CAT, CAT, CAT, CAT, CAT, CAT, CAT, CAT, CAT, SEP)),
          scorer.score("find file", List.of("cat ".repeat(100) + "send")).get(0),
          1e-6);
      assertEquals(
          score(
              List.of(CLS, FIND, FIND, FIND, FIND, FIND, FIND, SEP),
              List.of(CAT, CAT, CAT, CAT, CAT, CAT, SEP)),
          scorer.score("find ".repeat(100), List.of("cat ".repeat(100))).get(0),
          1e-6);
    }
  }

  @Test
  void theIdentityNamesFolderFilesAndEngine() {
    try (PairScorer scorer = new OnnxScorerProvider().open(CROSS)) {
      assertEquals("cross", scorer.identity().model());
      assertTrue(scorer.identity().modelSha256().matches("[0-9a-f]{64}"));
      assertTrue(scorer.identity().engine().startsWith("onnxruntime "));
    }
  }

  @Test
  void anotherKindOfModelIsRefusedAndSaidWhatItIs() {
    DoctownException embeds = refused(() -> new OnnxScorerProvider().open(TINY));
    assertEquals(ErrorCode.MODEL_INVALID, embeds.code());
    assertTrue(
        String.valueOf(embeds.getMessage()).contains("it is no reranker"), embeds.getMessage());
    DoctownException reranks = refused(() -> new OnnxEmbedderProvider().open(CROSS));
    assertEquals(ErrorCode.MODEL_INVALID, reranks.code());
    assertTrue(
        String.valueOf(reranks.getMessage())
            .endsWith("it is a reranker or another classifier; expected an embedding model"),
        reranks.getMessage());
    assertEquals(
        ErrorCode.MODEL_NOT_FOUND,
        refused(() -> new OnnxScorerProvider().open(folder.toString())).code());
  }

  private static DoctownException refused(Executable opening) {
    return assertThrows(DoctownException.class, opening);
  }

  private static double score(List<Integer> first, List<Integer> second) {
    double logit = 0;
    int position = 1;
    for (int id : first) {
      logit += id / 100.0 * (position++ - 5.5);
    }
    for (int id : second) {
      logit += id / 100.0 * 2 * (position++ - 5.5);
    }
    return 1 / (1 + Math.exp(-logit));
  }
}
