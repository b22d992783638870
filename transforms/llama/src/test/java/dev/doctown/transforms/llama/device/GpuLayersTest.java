package dev.doctown.transforms.llama.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.ModelRole;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuLayersTest {
  private static final long MIB = 1L << 20;

  /**
   * Nine layers and the output of 100 MiB each, and a context of 10 MiB for each with 10,240
   * tokens; a step takes 512 tokens of 512 and 16 times 32 numbers of four bytes, 2 MiB. Nine
   * tenths of the memory are counted on.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 100000, 10",
    "10240, 100000, 10",
    "0, 1115, 10",
    "0, 1113, 9",
    "10240, 1224, 9",
    "10240, 1225, 10",
    "0, 130, 1",
    "0, 100, 0",
    "0, 0, 0"
  })
  void asManyAsFit(long context, long freeMebibytes, int layers) {
    ModelDescription model =
        new ModelDescription(
            "m",
            "llama",
            1,
            "F16",
            0,
            32,
            9,
            512,
            "gpt2",
            null,
            false,
            ModelRole.GENERATOR,
            1000 * MIB,
            10 * MIB * 10 / 10240,
            List.of());
    assertEquals(layers, GpuLayers.of(model, context, freeMebibytes * MIB));
  }
}
