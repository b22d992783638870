package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxGraphTest {
  private static final Path MODELS = Path.of("src", "test", "resources", "models");
  private static final Path TINY = MODELS.resolve("tiny").resolve("model.onnx");

  private final Path folder;

  OnnxGraphTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void inputsOutputsAndPrecisionAreRead() throws IOException {
    assertEquals(
        new OnnxGraph(
            List.of(
                new OnnxGraph.Tensor("input_ids", OnnxGraph.INT64, 2),
                new OnnxGraph.Tensor("attention_mask", OnnxGraph.INT64, 2)),
            List.of(new OnnxGraph.Tensor("token_embeddings", OnnxGraph.FLOAT, 3)),
            List.of(),
            "fp32"),
        OnnxGraph.read(TINY));
  }

  @Test
  void weightsInOtherFilesAreNamed() throws IOException {
    OnnxGraph graph = OnnxGraph.read(MODELS.resolve("layered").resolve("onnx/model.onnx"));
    assertEquals(List.of("model.onnx_data"), graph.externalData());
    assertEquals(
        List.of("input_ids", "position_ids", "token_type_ids"),
        graph.inputs().stream().map(OnnxGraph.Tensor::name).toList());
  }

  @Test
  void theFinishedVectorIsReadWhereThereIsOne() throws IOException {
    Path file = MODELS.resolve("layered").resolve("onnx/model.onnx");
    ModelSignature signature = ModelSignature.of(OnnxGraph.read(file), file);
    assertEquals("sentence_embedding", signature.output());
    assertEquals(
        new ModelSignature.Input("position_ids", ModelSignature.Role.POSITIONS, false),
        signature.inputs().get(1));
  }

  @Test
  void everyTruncationIsFoundOut() throws IOException {
    byte[] whole = Files.readAllBytes(TINY);
    Path cut = folder.resolve("cut.onnx");
    // The file ends with the graph and, behind it, the operator set's seven or fewer bytes.
    for (int length = 0; length < whole.length - 16; length += length < 400 ? 1 : 37) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThrows(IOException.class, () -> OnnxGraph.read(cut), "cut at " + length);
    }
  }

  @Test
  void damageEndsInAnAnswerOrAnIoException() throws IOException {
    byte[] whole = Files.readAllBytes(TINY);
    Path damaged = folder.resolve("damaged.onnx");
    int refused = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      byte[] bytes = whole.clone();
      for (int i = 0; i < 8; i++) {
        bytes[random.nextInt(1200)] = (byte) random.nextInt();
      }
      Files.write(damaged, bytes);
      try {
        OnnxGraph.read(damaged);
      } catch (IOException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertTrue(refused > 0 && refused < 300, refused + " of 300 refused");
  }
}
