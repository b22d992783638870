package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.RandomModel.Purpose;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.NextScores;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ModelRole;
import dev.doctown.transforms.spi.PairScorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rerankers of random weights in a real worker process. */
class LlamaScorerTest {
  private static final String QUERY = "how do I send a file";
  private static final List<String> TEXTS = List.of("send(file)", "class Widget", "", "send(file)");

  /** As Qwen3-Reranker's makers document it. */
  private static final String PROMPT =
      "<|im_start|>system\nJudge whether the Document meets the requirements based on the Query and"
          + " the Instruct provided. Note that the answer can only be \"yes\" or"
          + " \"no\".<|im_end|>\n<|im_start|>user\n<Instruct>: Given a web search query, retrieve"
          + " relevant passages that answer the query\n<Query>: how do I send a file\n<Document>:"
          + " class Widget<|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  private static PairScorer open(Path model, int threads) {
    return LlamaScorer.open(ReadingModel.of(model.toString(), ModelRole.RERANKER), threads);
  }

  private Path model(String kind) throws IOException {
    return kind.equals("bert")
        ? RandomBert.writeReranker(folder)
        : RandomModel.write(folder, Purpose.valueOf(kind));
  }

  /** In the order of the texts, alone, after others, after a restart, with other threads. */
  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "ANSWER", "bert"})
  void aScoreDependsOnQueryAndTextAlone(String kind) throws IOException {
    Path model = model(kind);
    List<Double> first;
    try (PairScorer scorer = open(model, 1)) {
      first = scorer.score(QUERY, TEXTS);
      assertEquals(4, first.size());
      assertEquals(first.get(0), first.get(3));
      assertNotEquals(first.get(0), first.get(1));
      assertTrue(first.stream().allMatch(score -> score > 0 && score < 1), first::toString);
      List<Double> alone = new ArrayList<>();
      for (String text : TEXTS) {
        alone.addAll(scorer.score(QUERY, List.of(text)));
        scorer.score("another " + text, List.of("and", "others"));
      }
      assertEquals(first, alone);
      assertNotEquals(first, scorer.score("what is a widget", TEXTS));
      assertEquals(List.of(), scorer.score(QUERY, List.of()));
    }
    for (int threads : new int[] {2, 4}) {
      try (PairScorer scorer = open(model, threads)) {
        assertEquals(first, scorer.score(QUERY, TEXTS));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "ANSWER", "bert"})
  void theEndOfALongTextIsCutAndTheQueryKept(String kind) throws IOException {
    try (PairScorer scorer = open(model(kind), 2)) {
      String text = "long text ".repeat(300);
      List<Double> scores = scorer.score(QUERY, List.of(text, text + "other end", "o" + text));
      assertEquals(scores.get(0), scores.get(1));
      assertNotEquals(scores.get(0), scores.get(2));
      assertNotEquals(scores.get(0), scorer.score("how do I send a cat", List.of(text)).get(0));
      // Half of the room is the text's, whatever the query.
      String query = "long query ".repeat(300);
      List<Double> beside = scorer.score(query, List.of("one", "two"));
      assertNotEquals(beside.get(0), beside.get(1));
      assertEquals(beside, scorer.score(query + "other end", List.of("one", "two")));
    }
  }

  @Test
  void theAnswerIsWhatTheModelWouldWrite() throws IOException {
    Path file = RandomModel.write(folder, Purpose.ANSWER);
    double expected;
    try (LlamaModel model = LlamaModel.load(InstalledEngine.runtime(), file, 0, false)) {
      float[] scores = NextScores.of(model, model.vocabulary().tokensOfMarks(PROMPT));
      double yes = Math.exp(scores[model.vocabulary().tokensOfMarks("yes")[0]]);
      double no = Math.exp(scores[model.vocabulary().tokensOfMarks("no")[0]]);
      expected = yes / (yes + no);
    }
    try (PairScorer scorer = open(file, 1)) {
      assertEquals(expected, scorer.score(QUERY, List.of("class Widget")).get(0), 1e-4);
    }
  }

  @Test
  void anotherKindOfModelIsRefusedAndSaidWhatItIs() throws IOException {
    Path writes = RandomModel.write(folder, "qwen3");
    Path embeds = RandomModel.write(folder, Purpose.LAST);
    assertRefused(
        ErrorCode.MODEL_INVALID, writes, "it is a model that writes; expected a reranker");
    assertRefused(ErrorCode.MODEL_INVALID, embeds, "it is an embedding model; expected a reranker");
  }

  /** Its one output is made a probability, which is 1 of every text. */
  @Test
  void aHeadThatCannotTellTextsApartIsRefused() throws IOException {
    byte[] bytes = RandomModel.bytes("qwen3", Purpose.HEAD).toByteArray();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("classifier.output_labels")] = 'x';
    Path model = Files.write(folder.resolve("one.gguf"), bytes);
    String fault =
        "it is a reranker whose head puts out one number, of architecture qwen3; expected a head"
            + " with the outputs yes and no, or none";
    assertRefused(ErrorCode.MODEL_INVALID, model, fault);
    LlamaEngine engine = new LlamaEngine();
    assertEquals(fault, engine.support(engine.describe(model)).obstacle());
  }

  private static void assertRefused(ErrorCode code, Path model, String what) {
    DoctownException fault =
        assertThrows(
            DoctownException.class, () -> new LlamaScorerProvider().open(model.toString()));
    assertEquals(code, fault.code());
    assertEquals(model + ": " + what, fault.getMessage());
  }
}
