package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.RandomModel.Purpose;
import dev.doctown.transforms.models.ModelDigest;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Embedding models of random weights in a real worker process; a byte is a token. */
class LlamaEmbedderTest {
  private static final EmbeddingText TEXT =
      new EmbeddingText("Greeter.java > greet", "String greet() {\n  return \"hello\";\n}\n");

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  private static TextEmbedder open(Path model, int threads) {
    return LlamaEmbedder.open(ReadingModel.of(model.toString(), ModelRole.EMBEDDER), threads);
  }

  /** Alone, among others, after others, after a restart, with other threads. */
  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"MEAN", "FIRST", "LAST"})
  void theVectorDependsOnTheTextAlone(Purpose pooling) throws IOException {
    Path model = RandomModel.write(folder, pooling);
    List<EmbeddingText> others =
        IntStream.range(0, 50)
            .mapToObj(number -> new EmbeddingText("other " + number, "x".repeat(1 + 9 * number)))
            .toList();
    float[] first;
    try (TextEmbedder embedder = open(model, 1)) {
      Embedding embedding = embedder.embed(List.of(TEXT)).get(0);
      first = embedding.vector();
      assertEquals(64, first.length);
      assertEquals(64, embedder.dimension());
      assertEquals(1, embedding.windows());
      assertEquals(1, length(first), 1e-6);
      embedder.embed(others);
      assertArrayEquals(first, embedder.embed(List.of(TEXT)).get(0).vector());
      assertArrayEquals(
          first, embedder.embed(List.of(others.get(0), TEXT, others.get(1))).get(1).vector());
    }
    for (int threads : new int[] {2, 4}) {
      try (TextEmbedder embedder = open(model, threads)) {
        assertArrayEquals(first, embedder.embed(List.of(TEXT)).get(0).vector());
      }
    }
  }

  /** 512 tokens, one of which the model ends a text with; the context and a newline in each. */
  @Test
  void aLongTextIsTheMeanOfItsWindowsByTheirTokens() throws IOException {
    String context = "a".repeat(100);
    String content =
        IntStream.range(0, 1000)
            .mapToObj(i -> String.valueOf((char) ('b' + i % 20)))
            .reduce("", String::concat);
    int room = 512 - 1 - 64 - 1;
    try (TextEmbedder embedder = open(RandomModel.write(folder, Purpose.LAST), 2)) {
      Embedding whole = embedder.embed(List.of(new EmbeddingText(context, content))).get(0);
      assertEquals(3, whole.windows());
      assertEquals(1000, whole.tokenCount());
      double[] expected = new double[64];
      for (int from = 0; from < 1000; from += room) {
        int to = Math.min(1000, from + room);
        // A context of 64 tokens is not cut, and the text fits: one window.
        Embedding part =
            embedder
                .embed(
                    List.of(
                        new EmbeddingText(
                            context.substring(100 - 64), content.substring(from, to))))
                .get(0);
        assertEquals(1, part.windows());
        for (int i = 0; i < 64; i++) {
          expected[i] += (to - from) * (double) part.vector()[i];
        }
      }
      double norm = Math.sqrt(Arrays.stream(expected).map(each -> each * each).sum());
      for (int i = 0; i < 64; i++) {
        assertEquals(expected[i] / norm, whole.vector()[i], 1e-6);
      }
    }
  }

  @Test
  void aQueryOfQwen3CarriesItsInstruction() throws IOException {
    try (TextEmbedder embedder = open(RandomModel.write(folder, Purpose.LAST), 1)) {
      float[] query = embedder.embedQuery("where is it").vector();
      assertArrayEquals(
          embedder
              .embed(
                  List.of(
                      new EmbeddingText(
                          "",
                          "Instruct: Given a web search query, retrieve relevant passages that"
                              + " answer the query\nQuery:where is it")))
              .get(0)
              .vector(),
          query);
      assertEquals(1, length(embedder.embedQuery("long ".repeat(1000)).vector()), 1e-6);
    }
  }

  @Test
  void tokensThatSeeEachOtherAreReadAtOnce() throws IOException {
    try (TextEmbedder embedder = open(RandomBert.writeEmbedder(folder), 2)) {
      assertEquals(32, embedder.dimension());
      Embedding one = embedder.embed(List.of(new EmbeddingText("", "hello"))).get(0);
      assertEquals(5, one.tokenCount());
      assertEquals(1, length(one.vector()), 1e-6);
      // 96 tokens, two of them special.
      Embedding long2 = embedder.embed(List.of(new EmbeddingText("", "h".repeat(95)))).get(0);
      assertEquals(2, long2.windows());
      assertEquals(95, long2.tokenCount());
      assertArrayEquals(
          one.vector(), embedder.embed(List.of(new EmbeddingText("", "hello"))).get(0).vector());
      assertArrayEquals(one.vector(), embedder.embedQuery("HELLO").vector());
      assertFalse(
          Arrays.equals(one.vector(), embedder.embedQuery("olleh").vector()), "the order counts");
    }
  }

  @Test
  void whatATextSpellsIsNoMark() throws IOException {
    try (TextEmbedder embedder = open(RandomModel.write(folder, Purpose.LAST), 1)) {
      Embedding spelled = embedder.embed(List.of(new EmbeddingText("", "<|endoftext|>"))).get(0);
      assertEquals("<|endoftext|>".length(), spelled.tokenCount());
    }
  }

  @Test
  void theIdentityNamesFileDigestAndWhatComputes() throws IOException {
    Path model = RandomModel.write(folder, Purpose.LAST);
    EmbedderIdentity identity = new LlamaEmbedderProvider().identify(model.toString());
    assertEquals("random-LAST.gguf", identity.model());
    assertEquals(ModelDigest.of(List.of(model)), identity.modelSha256());
    assertTrue(
        identity.engine().matches("llama\\.cpp v0\\.5\\.0 \\S+ cpu F32 length=512 rule=1 \\S+"),
        identity.engine());
    try (TextEmbedder embedder = open(model, 1)) {
      assertEquals(identity, embedder.identity());
    }
  }

  @Test
  void anotherKindOfModelIsRefusedAndSaidWhatItIs() throws IOException {
    Path writes = RandomModel.write(folder, "qwen3");
    Path reranks = RandomModel.write(folder, Purpose.HEAD);
    LlamaEmbedderProvider provider = new LlamaEmbedderProvider();
    assertRefused(
        writes + ": it is a model that writes; expected an embedding model",
        () -> provider.open(writes.toString()));
    assertRefused(
        reranks + ": it is a reranker; expected an embedding model",
        () -> provider.identify(reranks.toString()));
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable opening) {
    DoctownException fault = assertThrows(DoctownException.class, opening);
    assertEquals(ErrorCode.MODEL_INVALID, fault.code());
    assertEquals(message, fault.getMessage());
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    return Math.sqrt(squares);
  }
}
