package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.llama.schema.SchemaCheck;
import dev.doctown.transforms.llama.schema.Schemas;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every engine holds to, with models of random weights, and a real one where a variable names
 * it, in a real worker process.
 */
abstract class GeneratorContract {
  static final Sampling CHANCE = new Sampling(1, 0, 1, 0, 42);

  /** Of each schema; a property asks for more. */
  private static final int REAL_ANSWERS = Integer.getInteger("doctown.test.answers", 1);

  @TempDir Path folder = Path.of("");

  abstract GenerationEngine engine();

  /** Of models that do not think. */
  abstract List<String> plainArchitectures();

  /** Of models that think, once {@link #thinkingTemplate} is named. */
  abstract List<String> thinkingArchitectures();

  /** What is named as their chat template; null: nothing. */
  abstract @Nullable String thinkingTemplate();

  /** How it says that a model does not load. */
  abstract String doesNotLoad();

  /** How many answers a schema gets of all random models together. */
  int answers() {
    return 500;
  }

  @Test
  void everyArchitectureWrites() throws IOException {
    for (String architecture : plainArchitectures()) {
      everyArchitectureWrites(RandomModel.write(folder, architecture), false);
    }
    for (String architecture : thinkingArchitectures()) {
      everyArchitectureWrites(RandomModel.write(folder, architecture), true);
    }
  }

  private void everyArchitectureWrites(Path model, boolean thinks) {
    try (TextGenerator generator = open(model, 1, thinks)) {
      assertEquals(thinks, generator.thinks());
      assertEquals(2048, generator.contextLength());
      GenerationRequest request = request("Say something", null, CHANCE, thinks ? 20 : 0, 25);
      int counted = generator.countPrompt(request);
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
      assertEquals(counted, result.promptTokens());
      assertEquals(counted, generator.countPrompt(request));
      assertEquals(0, result.reusedTokens());
      assertTrue(result.answerTokens() > 0 && result.answerTokens() <= 25);
      assertTrue(
          thinks ? result.thinkingTokens() >= 20 : result.thinkingTokens() == 0,
          () -> "thinking took " + result.thinkingTokens());
    }
  }

  @Test
  void answersAreWhatTheirSchemasDemand() throws IOException {
    List<String> architectures =
        Stream.concat(plainArchitectures().stream(), thinkingArchitectures().stream()).toList();
    for (int index = 0; index < architectures.size(); index++) {
      String architecture = architectures.get(index);
      boolean thinks = index >= plainArchitectures().size();
      try (TextGenerator generator = open(RandomModel.write(folder, architecture), 1, thinks)) {
        answersAreWhatTheirSchemasDemand(generator, index, architectures.size());
      }
    }
  }

  /** Each generator takes another part of the seeds. */
  private void answersAreWhatTheirSchemasDemand(TextGenerator generator, int first, int step) {
    for (String schema : Schemas.ALL) {
      SchemaCheck check = new SchemaCheck(schema);
      for (int seed = first; seed < answers(); seed += step) {
        GenerationResult result =
            generator.generate(
                request("?", schema, new Sampling(1, 0, 1, 0, seed), 0, 400),
                GenerationListener.NONE);
        assertEquals(List.of(), check.faults(result.answer()), result.answer());
        assertEquals(StopReason.SCHEMA, result.stop());
      }
    }
  }

  @Test
  void anAnswerWhoseBudgetEndsIsCompleted() throws IOException {
    try (TextGenerator generator = open(RandomModel.write(folder, "qwen2"), 1, false)) {
      String shortest = "{\"statements\":[{\"text\":\"\",\"evidence\":[]}]}";
      int least = generator.countTokens(shortest);
      SchemaCheck check = new SchemaCheck(Schemas.STATEMENTS);
      for (int budget = least; budget < least + 8; budget++) {
        GenerationResult result =
            generator.generate(
                request("?", Schemas.STATEMENTS, CHANCE, 0, budget), GenerationListener.NONE);
        assertEquals(StopReason.LENGTH, result.stop());
        assertEquals(List.of(), check.faults(result.answer()));
        assertTrue(result.answerTokens() <= budget, result.toString());
        assertTrue(generator.countTokens(result.answer()) <= budget, result.answer());
      }
      DoctownException refused =
          assertThrows(
              DoctownException.class,
              () ->
                  generator.generate(
                      request("?", Schemas.STATEMENTS, CHANCE, 0, least - 1),
                      GenerationListener.NONE));
      assertEquals(ErrorCode.OPTION_INVALID, refused.code());
      assertEquals(
          "the shortest answer that the schema allows has "
              + least
              + " tokens; expected at most the "
              + (least - 1)
              + " that an answer may have: allow more, or shorten the schema's names",
          refused.getMessage());
    }
  }

  /** Cold, with a warm prefix, after other requests, after a restart, with other threads. */
  @Test
  void theSameRequestHasTheSameAnswer() throws IOException {
    Path model = RandomModel.write(folder, thinkingArchitectures().get(0));
    GenerationRequest request = request("Again", null, CHANCE, 8, 6);
    GenerationResult first;
    try (TextGenerator generator = open(model, 1, true)) {
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
      try (TextGenerator generator = open(model, threads, true)) {
        assertSame(first, generator.generate(request, GenerationListener.NONE));
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheNextIsAnswered() throws IOException {
    try (TextGenerator generator = open(RandomModel.write(folder, "llama"), 1, false)) {
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
    Path model = damagedModel();
    try (TextGenerator generator = open(model, 1, false)) {
      DoctownException fault =
          assertThrows(
              DoctownException.class,
              () -> generator.generate(request("?", null, CHANCE, 0, 25), GenerationListener.NONE));
      assertEquals(ErrorCode.MODEL_INVALID, fault.code());
      assertTrue(
          String.valueOf(fault.getMessage()).startsWith(model + ": " + doesNotLoad()),
          fault.getMessage());
    }
  }

  /** A header that is sound as a header, and no model: a tensor as large has other dimensions. */
  final Path damagedModel() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    byte[] bytes = Files.readAllBytes(model);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.indexOf("blk.0.attn_q.weight");
    int dimensions = name + "blk.0.attn_q.weight".length() + Integer.BYTES;
    bytes[dimensions] = 32;
    bytes[dimensions + Long.BYTES] = (byte) 128;
    return Files.write(model, bytes);
  }

  @Test
  void anUnknownChatTemplateIsRefusedAndCanBeNamed() throws IOException {
    Path model = folder.resolve("model.gguf");
    byte[] bytes = RandomModel.bytes("llama").toByteArray();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("<|im_start|>{{") + 2] = '?';
    Files.write(model, bytes);
    GenerationEngine engine = engine();
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> engine.open(new GeneratorSettings(model, 0, 1, "auto", 1, null)));
    assertEquals(ErrorCode.CHAT_TEMPLATE_UNKNOWN, fault.code());
    assertEquals(
        model
            + ": its chat template is of no known family; name one with --chat-template: chatml,"
            + " qwen15, qwen2, qwen, smollm, qwen3, qwen3-thinking, llama3, llama31, gemma",
        fault.getMessage());
    try (TextGenerator generator =
        engine.open(new GeneratorSettings(model, 0, 1, "auto", 1, "chatml"))) {
      assertEquals(4096, generator.contextLength());
    }
  }

  @Test
  void aTemplateWhoseMarksTheModelDoesNotKnowIsRefused() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    for (String[] family :
        new String[][] {{"gemma", "<start_of_turn>"}, {"llama31", "<|start_header_id|>"}}) {
      try (TextGenerator generator =
          engine().open(new GeneratorSettings(model, 0, 1, "auto", 1, family[0]))) {
        DoctownException fault =
            assertThrows(
                DoctownException.class,
                () ->
                    generator.generate(request("?", null, CHANCE, 0, 25), GenerationListener.NONE));
        assertEquals(ErrorCode.CHAT_TEMPLATE_UNKNOWN, fault.code());
        assertEquals(
            model
                + ": it has no token "
                + family[1]
                + ", which models of the family "
                + family[0]
                + " have; name another with --chat-template",
            fault.getMessage());
      }
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
    try (TextGenerator generator = open(model, 1, false)) {
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

  /** Cold, with a warm prefix, after other requests, after a restart, with other threads. */
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
  void aRealModelsAnswerDependsOnTheRequestAlone() {
    Path model = Path.of(System.getenv("DOCTOWN_TEST_GGUF"));
    GenerationRequest request = request("Describe a linked list.", null, CHANCE, 0, 8);
    GenerationResult first;
    try (TextGenerator generator = open(model, 1, false)) {
      first = generator.generate(request, GenerationListener.NONE);
      assertSame(first, generator.generate(request, GenerationListener.NONE));
      for (int other = 0; other < 2; other++) {
        generator.generate(
            new GenerationRequest(
                "You are number " + other, "Shared ", "own " + other, null, CHANCE, 0, 2),
            GenerationListener.NONE);
        generator.generate(
            request("Describe a tree, number " + other, null, CHANCE, 0, 2),
            GenerationListener.NONE);
        assertSame(first, generator.generate(request, GenerationListener.NONE));
      }
    }
    for (int threads : new int[] {2, 4}) {
      try (TextGenerator generator = open(model, threads, false)) {
        assertSame(first, generator.generate(request, GenerationListener.NONE));
      }
    }
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
  void aRealModelsAnswersAreWhatTheirSchemasDemand() {
    answersAreWhatTheirSchemasDemand(Path.of(System.getenv("DOCTOWN_TEST_GGUF")));
  }

  final void answersAreWhatTheirSchemasDemand(Path model) {
    try (TextGenerator generator = open(model, 1, false)) {
      for (String schema : Schemas.ALL) {
        SchemaCheck check = new SchemaCheck(schema);
        for (int seed = 0; seed < REAL_ANSWERS; seed++) {
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

  private TextGenerator open(Path model, int threads, boolean thinks) {
    return engine()
        .open(
            new GeneratorSettings(
                model, 2048, threads, "auto", 1, thinks ? thinkingTemplate() : null));
  }

  static GenerationRequest request(
      String own, @Nullable String schema, Sampling sampling, int thinking, int answer) {
    return new GenerationRequest(
        "You are a careful engineer.", "Shared text. ", own, schema, sampling, thinking, answer);
  }

  static void assertSame(GenerationResult expected, GenerationResult actual) {
    assertEquals(expected.thinking(), actual.thinking());
    assertEquals(expected.answer(), actual.answer());
    assertEquals(expected.stop(), actual.stop());
  }
}
