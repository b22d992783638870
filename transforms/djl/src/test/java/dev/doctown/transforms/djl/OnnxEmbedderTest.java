package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxEmbedderTest {
  private static final String TINY = "src/test/resources/models/tiny";
  private static final long SEED = 20260103;

  private final Path folder;

  OnnxEmbedderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({TINY + ", 400", "all-MiniLM-L6-v2, 10"})
  void bitsAreTheSameHoweverTextsAreBatchedOrderedAndThreaded(String model, int count)
      throws Exception {
    List<EmbeddingText> texts = texts(count);
    String together;
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(model)) {
      together = digest(embedder.embed(texts));

      List<Embedding> alone = new ArrayList<>();
      for (EmbeddingText text : texts) {
        alone.addAll(embedder.embed(List.of(text)));
      }
      assertEquals(together, digest(alone), "one by one");

      List<EmbeddingText> reversed = new ArrayList<>(texts);
      Collections.reverse(reversed);
      List<Embedding> backwards = new ArrayList<>(embedder.embed(reversed));
      Collections.reverse(backwards);
      assertEquals(together, digest(backwards), "in reverse");

      assertEquals(together, digest(inThreads(embedder, texts, 4)), "by four threads");
    }
    try (TextEmbedder again = new OnnxEmbedderProvider().open(model)) {
      assertEquals(together, digest(again.embed(texts)), "by a model loaded again");
    }
  }

  @Test
  void fiveMegabytesLoseNoToken() {
    // A line is 4 words of one token each and 3 other tokens.
    String line = "return size + count - 1\n";
    int lines = 5_000_000 / line.length() + 1;
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY)) {
      int tokensOfLine = embedder.embed(List.of(content(line))).get(0).tokenCount();
      assertEquals(6, tokensOfLine);

      Embedding embedding = embedder.embed(List.of(content(line.repeat(lines)))).get(0);

      int tokens = lines * tokensOfLine;
      int room = TinyModel.WINDOW - 2;
      assertEquals(tokens, embedding.tokenCount());
      assertEquals((tokens + room - 1) / room, embedding.windows());
    }
  }

  @Test
  void aHugeLineWithoutSpacesIsEmbedded() {
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY)) {
      Embedding embedding = embedder.embed(List.of(content("(".repeat(200_000)))).get(0);
      assertEquals(200_000, embedding.tokenCount());
    }
  }

  @Test
  void unpairedSurrogatesAreReadAsReplacementCharacters() {
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open("all-MiniLM-L6-v2")) {
      List<Embedding> embeddings =
          embedder.embed(
              List.of(
                  new EmbeddingText("a\uD83D", "b \uDE00 c\uD83D"),
                  new EmbeddingText("a\uFFFD", "b \uFFFD c\uFFFD")));
      assertArrayEquals(embeddings.get(1).vector(), embeddings.get(0).vector());
    }
  }

  @Test
  void aTextThatTheEngineRefusesIsNamedAndTheOthersCanStillBeEmbedded() throws IOException {
    // The model has 128 positions and now claims a window of 500.
    Path model = TinyModel.copyTo(folder.resolve("overstated"));
    Files.writeString(model.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 500}");
    EmbeddingText good = new EmbeddingText("crumb", "return value");
    EmbeddingText bad = new EmbeddingText("crumb", "return ".repeat(300));
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(model.toString())) {
      DoctownException fault =
          assertThrows(DoctownException.class, () -> embedder.embed(List.of(good, bad, good)));

      assertEquals(ErrorCode.EMBED_FAILED, fault.code());
      String message = String.valueOf(fault.getMessage());
      assertTrue(message.contains(Digests.sha256("crumb\n" + "return ".repeat(300))), message);
      assertFalse(message.contains("\n"), message);
      assertFalse(message.contains("return return"), message);
      assertEquals(2, embedder.embed(List.of(good, good)).size());

      DoctownException query =
          assertThrows(DoctownException.class, () -> embedder.embedQuery("return ".repeat(300)));
      assertEquals(ErrorCode.EMBED_FAILED, query.code());
    }
  }

  @Test
  void aClosedEmbedderSaysSoAndMayBeClosedAgain() {
    TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY);
    embedder.close();
    embedder.close();
    assertThrows(IllegalStateException.class, () -> embedder.embed(List.of(content("a"))));
    assertThrows(IllegalStateException.class, () -> embedder.embedQuery("a"));
  }

  @Test
  void closingWaitsForTheCallsUnderWay() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY);
      List<EmbeddingText> texts = texts(300);
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        work.add(
            () -> {
              try {
                return embedder.embed(texts).size();
              } catch (IllegalStateException e) {
                return 0;
              }
            });
      }
      List<Future<Integer>> results = new ArrayList<>();
      work.forEach(call -> results.add(executor.submit(call)));
      assertEquals(300, results.get(0).get());
      embedder.close();
      for (Future<Integer> result : results) {
        int size = result.get();
        assertTrue(size == 300 || size == 0, "either all or refused: " + size);
      }
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void nothingToEmbedGivesNothing() {
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(TINY)) {
      assertEquals(List.of(), embedder.embed(List.of()));
    }
  }

  private static List<Embedding> inThreads(
      TextEmbedder embedder, List<EmbeddingText> texts, int threads) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Embedding>>> parts = new ArrayList<>();
      int step = texts.size() / (threads * 3) + 1;
      for (int from = 0; from < texts.size(); from += step) {
        List<EmbeddingText> part = texts.subList(from, Math.min(from + step, texts.size()));
        parts.add(executor.submit(() -> embedder.embed(part)));
      }
      List<Embedding> all = new ArrayList<>();
      for (Future<List<Embedding>> part : parts) {
        all.addAll(part.get());
      }
      return all;
    } finally {
      executor.shutdown();
    }
  }

  /** Texts of one word to several windows. */
  private static List<EmbeddingText> texts(int count) {
    Random random = new Random(SEED);
    List<EmbeddingText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder content = new StringBuilder();
      int words = 1 + random.nextInt(i % 8 == 0 ? 400 : 120);
      for (int word = 0; word < words; word++) {
        content.append("return value name_".charAt(random.nextInt(18)));
        content.append(random.nextInt(100)).append(random.nextInt(9) == 0 ? '\n' : ' ');
      }
      texts.add(new EmbeddingText(i % 3 == 0 ? "" : "File.java > method" + i, content.toString()));
    }
    return texts;
  }

  private static EmbeddingText content(String content) {
    return new EmbeddingText("", content);
  }

  private static String digest(List<Embedding> embeddings) {
    MessageDigest digest = Digests.newSha256();
    for (Embedding embedding : embeddings) {
      ByteBuffer bytes = ByteBuffer.allocate(embedding.vector().length * Float.BYTES);
      bytes.asFloatBuffer().put(embedding.vector());
      digest.update(bytes);
    }
    return Digests.hex(digest.digest());
  }
}
