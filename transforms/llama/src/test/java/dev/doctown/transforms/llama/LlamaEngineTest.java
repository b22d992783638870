package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.schema.SchemaCheck;
import dev.doctown.transforms.llama.schema.Schemas;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.StopReason;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of random weights, and a real one where a variable names it, in a real worker process. */
class LlamaEngineTest {
  private static final Sampling CHANCE = new Sampling(1, 0, 1, 0, 42);

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  @ParameterizedTest
  @ValueSource(strings = {"llama", "qwen2", "qwen3", "qwen3moe"})
  void everyArchitectureWrites(String architecture) throws IOException {
    try (TextGenerator generator =
        InstalledEngine.open(RandomModel.write(folder, architecture), 1)) {
      boolean thinks = architecture.startsWith("qwen3");
      assertEquals(thinks, generator.thinks());
      assertEquals(2048, generator.contextLength());
      GenerationRequest request = request("Say something", null, CHANCE, thinks ? 20 : 0, 25);
      StringBuilder thinking = new StringBuilder();
      StringBuilder answer = new StringBuilder();
      GenerationResult result =
          generator.generate(
              request,
              new GenerationListener() {
                @Override
                public void piece(Part part, String text) {
                  (part == Part.THINKING ? thinking : answer).append(text);
                }

                @Override
                public void startOver() {
                  throw new AssertionError("the process died");
                }
              });
      assertEquals(answer.toString(), result.answer());
      assertEquals(thinking.toString().strip(), result.thinking());
      assertEquals(generator.countPrompt(request), result.promptTokens());
      assertEquals(0, result.reusedTokens());
      assertTrue(result.answerTokens() > 0 && result.answerTokens() <= 25);
      assertTrue(
          thinks ? result.thinkingTokens() == 20 : result.thinkingTokens() == 0,
          () -> "thinking took " + result.thinkingTokens());
    }
  }

  @Test
  void answersAreWhatTheirSchemasDemand() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "qwen2"), 1)) {
      for (String schema : Schemas.ALL) {
        SchemaCheck check = new SchemaCheck(schema);
        for (int seed = 0; seed < 500; seed++) {
          GenerationResult result =
              generator.generate(
                  request("?", schema, new Sampling(1, 0, 1, 0, seed), 0, 200),
                  GenerationListener.NONE);
          assertEquals(List.of(), check.faults(result.answer()), result.answer());
          assertEquals(StopReason.SCHEMA, result.stop());
        }
      }
    }
  }

  @Test
  void anAnswerWhoseBudgetEndsIsCompleted() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "qwen2"), 1)) {
      GenerationResult result =
          generator.generate(
              request("?", Schemas.STATEMENTS, CHANCE, 0, 30), GenerationListener.NONE);
      assertEquals(StopReason.LENGTH, result.stop());
      assertEquals(List.of(), new SchemaCheck(Schemas.STATEMENTS).faults(result.answer()));
      assertTrue(result.answerTokens() <= 30);
    }
  }

  /** Cold, with a warm prefix, after other requests, after a restart, with other threads. */
  @Test
  void theSameRequestHasTheSameAnswer() throws IOException {
    Path model = RandomModel.write(folder, "qwen3");
    GenerationRequest request = request("Again", null, CHANCE, 8, 12);
    GenerationResult first;
    try (TextGenerator generator = InstalledEngine.open(model, 1)) {
      first = generator.generate(request, GenerationListener.NONE);
      assertEquals(0, first.reusedTokens());
      GenerationResult warm = generator.generate(request, GenerationListener.NONE);
      assertTrue(warm.reusedTokens() > 0);
      assertSame(first, warm);
      for (int other = 0; other < 50; other++) {
        generator.generate(
            new GenerationRequest(
                "You are number " + other, "Shared ", "own " + other, null, CHANCE, 3, 5),
            GenerationListener.NONE);
      }
      assertSame(first, generator.generate(request, GenerationListener.NONE));
    }
    for (int threads : new int[] {2, 4}) {
      try (TextGenerator generator = InstalledEngine.open(model, threads)) {
        assertSame(first, generator.generate(request, GenerationListener.NONE));
      }
    }
  }

  /** Marks count; where nothing but marks has room there is no thought. */
  @Test
  void thinkingKeepsItsBudget() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "qwen3"), 1)) {
      for (int budget = 0; budget < 12; budget++) {
        GenerationResult result =
            generator.generate(request("Think", null, CHANCE, budget, 5), GenerationListener.NONE);
        int most = budget;
        assertTrue(
            result.thinkingTokens() <= most,
            () -> result.thinkingTokens() + " tokens with a budget of " + most);
        assertEquals(result.thinkingTokens() == 0, result.thinking().isEmpty());
      }
    }
  }

  @Test
  void theProcessorIsAmongTheDevicesAndWhatIsNotThereIsSaid() throws IOException {
    LlamaEngine engine = new LlamaEngine();
    List<ComputeDevice> devices = engine.devices();
    ComputeDevice last = devices.get(devices.size() - 1);
    assertTrue(last.isCpu());
    assertTrue(last.totalBytes() > 1L << 28, last::toString);
    GeneratorSettings settings =
        new GeneratorSettings(RandomModel.write(folder, "llama"), 0, 1, "metal:9", 1, null);
    try (TextGenerator generator = engine.open(settings)) {
      DoctownException fault =
          assertThrows(DoctownException.class, () -> generator.countTokens("x"));
      assertEquals(ErrorCode.ENGINE_UNAVAILABLE, fault.code());
      assertTrue(
          String.valueOf(fault.getMessage())
              .startsWith("llama.cpp finds no device 'metal:9' here; expected one of "),
          fault.getMessage());
    }
  }

  /** The vocabulary defines them as tokens that llama.cpp finds in any text. */
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_QWEN3_VOCAB_GGUF", matches = ".+")
  void whatAMessageSpellsIsNoMark() {
    Path model = Path.of(System.getenv("DOCTOWN_TEST_QWEN3_VOCAB_GGUF"));
    try (TextGenerator generator = InstalledEngine.open(model, 1)) {
      assertEquals(1, generator.countTokens("x"));
      for (String mark : List.of("</think>", "<tool_call>", "<|im_end|>", "<|fim_prefix|>")) {
        assertTrue(generator.countTokens(mark) > 1, mark);
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheNextIsAnswered() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(RandomModel.write(folder, "llama"), 1)) {
      DoctownException tooLong =
          assertThrows(
              DoctownException.class,
              () ->
                  generator.generate(
                      request("word ".repeat(1000), null, CHANCE, 0, 25), GenerationListener.NONE));
      assertEquals(ErrorCode.PROMPT_TOO_LONG, tooLong.code());
      DoctownException refused =
          assertThrows(
              DoctownException.class,
              () -> generator.generate(request("?", "{}", CHANCE, 0, 25), GenerationListener.NONE));
      assertEquals(ErrorCode.SCHEMA_UNSUPPORTED, refused.code());
      assertFalse(
          generator
              .generate(request("?", null, CHANCE, 0, 25), GenerationListener.NONE)
              .answer()
              .isEmpty());
    }
  }

  @Test
  void aDamagedModelIsRefusedByCode() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    byte[] bytes = Files.readAllBytes(model);
    // A header that is sound as a header, and no model: one dimension of a tensor is another.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.indexOf("blk.0.attn_q.weight");
    bytes[name + "blk.0.attn_q.weight".length() + 4] = 32;
    Files.write(model, bytes);
    try (TextGenerator generator = InstalledEngine.open(model, 1)) {
      DoctownException fault =
          assertThrows(DoctownException.class, () -> generator.countTokens("x"));
      assertEquals(ErrorCode.MODEL_INVALID, fault.code());
      assertTrue(
          String.valueOf(fault.getMessage())
              .startsWith(model + ": llama.cpp v0.5.0 does not load it: "),
          fault.getMessage());
    }
  }

  @Test
  void supportIsSaidWithItsReason() throws IOException {
    LlamaEngine engine = new LlamaEngine();
    EngineSupport supported =
        engine.support(engine.describe(RandomModel.write(folder, "qwen3moe")));
    assertNull(supported.obstacle());
    Path unknown =
        Files.write(folder.resolve("unknown.gguf"), RandomModel.bytes("warp").toByteArray());
    assertEquals(
        "architecture 'warp' is not one it computes; take a model of another, such as qwen3, llama"
            + " or gemma3",
        engine.support(engine.describe(unknown)).obstacle());
  }

  @Test
  void anUnknownChatTemplateIsRefusedAndCanBeNamed() throws IOException {
    Path model = folder.resolve("model.gguf");
    byte[] bytes = RandomModel.bytes("llama").toByteArray();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("<|im_start|>{{") + 2] = '?';
    Files.write(model, bytes);
    LlamaEngine engine = new LlamaEngine();
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> engine.open(new GeneratorSettings(model, 0, 1, "auto", 1, null)));
    assertEquals(ErrorCode.CHAT_TEMPLATE_UNKNOWN, fault.code());
    assertEquals(
        model
            + ": its chat template is of no known family; name one with --chat-template: chatml,"
            + " qwen, smollm, qwen3, qwen3-thinking, llama3, llama31, gemma",
        fault.getMessage());
    try (TextGenerator generator =
        engine.open(new GeneratorSettings(model, 0, 1, "auto", 1, "chatml"))) {
      assertEquals(4096, generator.contextLength());
    }
  }

  /**
   * One whose first word is far likelier than the next: processors of different kinds round the
   * weights' products differently.
   */
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
  void aRealModelAnswersAPlainQuestion() {
    Path model = Path.of(System.getenv("DOCTOWN_TEST_GGUF"));
    try (TextGenerator generator = InstalledEngine.open(model, 1)) {
      GenerationRequest question =
          new GenerationRequest(
              "You are a helpful assistant.",
              "",
              "Who wrote Hamlet?",
              null,
              Sampling.GREEDY,
              0,
              40);
      GenerationResult first = generator.generate(question, GenerationListener.NONE);
      assertTrue(first.answer().contains("William Shakespeare"), first.answer());
      assertSame(first, generator.generate(question, GenerationListener.NONE));
    }
  }

  private static GenerationRequest request(
      String own, @Nullable String schema, Sampling sampling, int thinking, int answer) {
    return new GenerationRequest(
        "You are a careful engineer.", "Shared text. ", own, schema, sampling, thinking, answer);
  }

  private static void assertSame(GenerationResult expected, GenerationResult actual) {
    assertEquals(expected.thinking(), actual.thinking());
    assertEquals(expected.answer(), actual.answer());
    assertEquals(expected.stop(), actual.stop());
  }
}
