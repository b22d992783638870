package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** llama.cpp, where it is installed. */
class LlamaEngineTest extends GeneratorContract {

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  @Override
  GenerationEngine engine() {
    return new LlamaEngine();
  }

  @Override
  List<String> plainArchitectures() {
    return List.of("llama", "qwen2");
  }

  @Override
  List<String> thinkingArchitectures() {
    return List.of("qwen3", "qwen3moe");
  }

  @Override
  @Nullable String thinkingTemplate() {
    return null;
  }

  @Override
  String doesNotLoad() {
    return "llama.cpp v0.5.0 does not load it: ";
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
      DoctownException fault = assertThrows(DoctownException.class, generator::backend);
      assertEquals(ErrorCode.ENGINE_UNAVAILABLE, fault.code());
      assertTrue(
          String.valueOf(fault.getMessage())
              .startsWith("llama.cpp finds no device 'metal:9' here; expected one of "),
          fault.getMessage());
    }
  }

  @Test
  void tokensAreCountedWithoutTheWeights() throws IOException {
    int expected;
    GenerationRequest request = request("Say something", null, CHANCE, 0, 25);
    try (TextGenerator whole = InstalledEngine.open(RandomModel.write(folder, "llama"), 1)) {
      expected = whole.generate(request, GenerationListener.NONE).promptTokens();
    }
    try (TextGenerator damaged = InstalledEngine.open(damagedModel(), 1)) {
      assertEquals(expected, damaged.countPrompt(request));
      assertThrows(
          DoctownException.class, () -> damaged.generate(request, GenerationListener.NONE));
    }
  }

  /** Its tokens are 150,000 pieces of text, most of them of several letters. */
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_QWEN3_VOCAB_GGUF", matches = ".+")
  void answersOfARealVocabularyAreWhatTheirSchemasDemand() {
    answersAreWhatTheirSchemasDemand(Path.of(System.getenv("DOCTOWN_TEST_QWEN3_VOCAB_GGUF")));
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
}
