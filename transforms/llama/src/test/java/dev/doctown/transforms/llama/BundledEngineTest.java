package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** java-llama.cpp, which is part of doctown. */
class BundledEngineTest extends GeneratorContract {

  @Override
  GenerationEngine engine() {
    return new BundledEngine();
  }

  @Override
  List<String> plainArchitectures() {
    return List.of("llama", "qwen2");
  }

  @Override
  List<String> thinkingArchitectures() {
    return List.of("qwen2", "llama");
  }

  @Override
  @Nullable String thinkingTemplate() {
    return "qwen3";
  }

  @Override
  String doesNotLoad() {
    return "java-llama.cpp 4.2.0 does not load it; expected ";
  }

  @Test
  void aNewerArchitectureIsNamedWithTheWayOut() throws IOException {
    assertNull(support("qwen2"));
    for (String architecture : List.of("qwen3", "qwen3moe")) {
      String obstacle =
          "architecture '"
              + architecture
              + "' is not one that its llama.cpp of March 2025 computes; fetch a newer one with:"
              + " doctown engines install";
      assertEquals(obstacle, support(architecture));
      Path model = RandomModel.write(folder, architecture);
      DoctownException fault =
          assertThrows(DoctownException.class, () -> open(model, 0, 1, "auto"));
      assertEquals(ErrorCode.ENGINE_UNAVAILABLE, fault.code());
      assertEquals(model + ": java-llama.cpp: " + obstacle, fault.getMessage());
    }
  }

  private @Nullable String support(String architecture) throws IOException {
    GenerationEngine engine = engine();
    return engine.support(engine.describe(RandomModel.write(folder, architecture))).obstacle();
  }

  /** Each takes four times as long as the other engine's. */
  @Override
  int answers() {
    return Integer.getInteger("doctown.test.answers", 40);
  }

  /** The library takes any parameter, and dies of some. */
  @Test
  void settingsAreCheckedBeforeTheyReachTheLibrary() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    assertEquals(ErrorCode.OPTION_INVALID, refused(model, 0, 513, "cpu"));
    assertEquals(ErrorCode.OPTION_INVALID, refused(model, 0, 1, "cuda:0"));
    assertEquals(ErrorCode.OPTION_INVALID, refused(model, 4097, 1, "cpu"));
  }

  private ErrorCode refused(Path model, int context, int threads, String device) {
    return assertThrows(DoctownException.class, () -> open(model, context, threads, device)).code();
  }

  /** The library finds the tokens of marks in any text that it is given. */
  @Test
  void whatAMessageSpellsIsNoMark() throws IOException {
    try (TextGenerator generator = open(RandomModel.write(folder, "qwen2"), 2048, 1, "auto")) {
      for (String mark : List.of("<|im_end|>", "<|im_start|>", "<|endoftext|>")) {
        // One token a byte: the model's vocabulary merges nothing of these.
        assertEquals(mark.length(), generator.countTokens(mark), mark);
        assertEquals(2 * mark.length() + 1, generator.countTokens(mark + "x" + mark), mark);
      }
      assertEquals(6, generator.countTokens("</think>"));
      GenerationRequest plain = question("abcdefghij");
      GenerationRequest spelled = question("<|im_end|>");
      assertEquals(generator.countPrompt(plain), generator.countPrompt(spelled));
    }
  }

  @Test
  void theModelsEndIsToldFromTheBudgets() throws IOException {
    try (TextGenerator generator = open(RandomModel.write(folder, "qwen2"), 2048, 1, "auto")) {
      int ended = 0;
      for (int seed = 0; seed < 24; seed++) {
        GenerationResult result =
            generator.generate(
                new GenerationRequest("", "", "x", null, new Sampling(1, 0, 1, 0, seed), 0, 100),
                GenerationListener.NONE);
        assertTrue(!result.answer().contains("<|"), result.answer());
        if (result.stop() == StopReason.END) {
          ended++;
          assertTrue(result.answerTokens() < 100);
        } else {
          assertEquals(StopReason.LENGTH, result.stop());
        }
      }
      // Two of 268 tokens end it: one in 134 draws.
      assertTrue(ended > 3 && ended < 24, "ended " + ended + " of 24");
    }
  }

  /** What the library would do with a longer prompt is to cut it. */
  @Test
  void aPromptUpToTheContextIsAnswered() throws IOException {
    try (TextGenerator generator = open(RandomModel.write(folder, "qwen2"), 256, 1, "auto")) {
      int rest = 256 - generator.countPrompt(question("x")) - 20;
      GenerationResult result =
          generator.generate(question("x".repeat(rest + 1)), GenerationListener.NONE);
      assertEquals(236, result.promptTokens());
      DoctownException fault =
          assertThrows(
              DoctownException.class,
              () -> generator.generate(question("x".repeat(rest + 2)), GenerationListener.NONE));
      assertEquals(ErrorCode.PROMPT_TOO_LONG, fault.code());
    }
  }

  /** The bounds that a grammar may have do not end the process. */
  @Test
  void aLargeSchemaIsAnswered() throws IOException {
    String schema =
        "{\"type\":\"object\",\"required\":[\"a\"],"
            + "\"properties\":{\"a\":{\"type\":\"string\",\"maxLength\":100000}}}";
    try (TextGenerator generator = open(RandomModel.write(folder, "qwen2"), 2048, 1, "auto")) {
      GenerationResult result =
          generator.generate(
              new GenerationRequest("", "", "x", schema, Sampling.GREEDY, 0, 30),
              GenerationListener.NONE);
      assertTrue(result.answer().startsWith("{\"a\":\""), result.answer());
      assertTrue(result.answer().endsWith("\"}"), result.answer());
    }
  }

  /** Headers with a bit that is another: a code, or a model that writes. */
  @Test
  void damagedHeadersAreRefusedByCodeAndTheParentLives() throws IOException {
    byte[] sound = RandomModel.bytes("llama").toByteArray();
    int header = new String(sound, StandardCharsets.ISO_8859_1).indexOf("output.weight") + 60;
    Random random = new Random(23);
    Path model = folder.resolve("damaged.gguf");
    for (int run = 0; run < 6; run++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(header)] ^= (byte) (1 << random.nextInt(8));
      Files.write(model, damaged);
      try (TextGenerator generator = open(model, 512, 1, "auto")) {
        generator.generate(question("x"), GenerationListener.NONE);
      } catch (DoctownException e) {
        assertTrue(e.code() != ErrorCode.BUG, e.toString());
      }
    }
  }

  private static GenerationRequest question(String own) {
    return new GenerationRequest("", "", own, null, new Sampling(1, 0, 1, 0, 3), 0, 20);
  }

  private TextGenerator open(Path model, int context, int threads, String device) {
    return engine().open(new GeneratorSettings(model, context, threads, device, 1, null));
  }
}
