package dev.doctown.transforms.llama.gguf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.llama.RandomModel;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class ModelHeaderTest {
  @TempDir Path folder = Path.of("");

  @Test
  void describesARandomModel() throws IOException {
    Path file = RandomModel.write(folder, "qwen3moe");
    assertEquals(
        new ModelDescription(
            "Random qwen3moe",
            "qwen3moe",
            // Embedding and output, two layers of attention and four experts, and the norms.
            2 * 268 * 64 + 2 * (2 * 64 * 64 + 2 * 64 * 32 + 4 * 64 + 3 * 4 * 64 * 128 + 160) + 64,
            "F32",
            4096,
            64,
            2,
            268,
            "gpt2 (qwen2)",
            "qwen3",
            true,
            ModelRole.GENERATOR,
            Files.size(file),
            2 * 2 * (16 + 16) * 2,
            List.of(file)),
        ModelHeader.describe(file));
  }

  @Test
  void tellsRerankersAndEmbeddingModels() throws IOException {
    assertEquals(
        ModelRole.RERANKER, role(RandomModel.bytes("qwen3").number("qwen3.pooling_type", 4)));
    assertEquals(
        ModelRole.RERANKER,
        role(RandomModel.bytes("qwen3").tensor("cls.output.weight", new float[128], 64, 2)));
    assertEquals(
        ModelRole.EMBEDDER, role(RandomModel.bytes("qwen3").number("qwen3.pooling_type", 3)));
    assertEquals(ModelRole.GENERATOR, role(RandomModel.bytes("llama")));
  }

  @Test
  void aSplitModelIsAllItsFiles() throws IOException {
    GgufBytes first = new GgufBytes().text("general.architecture", "llama");
    GgufBytes second = new GgufBytes().tensor("one", new float[6], 6);
    Path one = Files.write(folder.resolve("m-00001-of-00002.gguf"), first.toByteArray());
    Path two = folder.resolve("m-00002-of-00002.gguf");
    DoctownException missing =
        assertThrows(DoctownException.class, () -> ModelHeader.describe(one));
    assertEquals(ErrorCode.MODEL_NOT_FOUND, missing.code());
    assertEquals(
        one + ": m-00002-of-00002.gguf is missing; expected all 2 files", missing.getMessage());
    Files.write(two, second.toByteArray());
    ModelDescription model = ModelHeader.describe(two);
    assertEquals(List.of(one, two), model.files());
    assertEquals(6, model.parameters());
    assertEquals(Files.size(one) + Files.size(two), model.fileBytes());
    assertEquals("m-00001-of-00002.gguf", model.name());
  }

  @Test
  void refusesWhatIsNoLanguageModel() throws IOException {
    Path image = Files.write(folder.resolve("a.gguf"), new GgufBytes().toByteArray());
    DoctownException fault =
        assertThrows(DoctownException.class, () -> ModelHeader.describe(image));
    assertEquals(
        image + ": it names no architecture; expected a language model in GGUF format",
        fault.getMessage());
  }

  /** Figures from the {@code gguf} package of Python. */
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_GGUF", matches = ".+")
  void describesARealModel() {
    Path file = Path.of(System.getenv("DOCTOWN_TEST_GGUF"));
    ModelDescription model = ModelHeader.describe(file);
    assertEquals("Smollm2 135M 8k Lc100K Mix1 Ep2", model.name());
    assertEquals(134_515_008, model.parameters());
    assertEquals("Q4_1", model.quantization());
    assertEquals(8192, model.contextLength());
    assertEquals(49_152, model.vocabularySize());
    assertEquals("smollm", model.chatFamily());
    assertEquals(30 * 3 * (64 + 64) * 2, model.cacheBytesPerToken());
  }

  private ModelRole role(GgufBytes bytes) throws IOException {
    return ModelHeader.describe(Files.write(folder.resolve("role.gguf"), bytes.toByteArray()))
        .role();
  }
}
