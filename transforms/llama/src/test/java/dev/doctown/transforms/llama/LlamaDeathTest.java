package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.Sampling;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may happen to a process that runs a model, and to the model itself. */
class LlamaDeathTest extends DeathContract {
  /** Each takes a process; a property asks for more. */
  private static final int LOADED = Integer.getInteger("doctown.test.mutations", 20);

  @BeforeEach
  void engineIsInstalled() {
    InstalledEngine.assume();
  }

  @Override
  GenerationEngine engine() {
    return new LlamaEngine();
  }

  /** What the check of headers lets through is loaded for real, the first of them. */
  @Test
  void damagedModelsAreFaultsByCodeOrModels() throws IOException {
    byte[] sound = RandomModel.bytes("llama").toByteArray();
    int header = new String(sound, StandardCharsets.ISO_8859_1).indexOf("output_norm.weight");
    int loaded = 0;
    for (int seed = 0; seed < 300 && loaded < LOADED; seed++) {
      byte[] bytes = sound.clone();
      Random random = new Random(seed);
      for (int change = 0; change <= random.nextInt(3); change++) {
        bytes[random.nextInt(header)] = (byte) random.nextInt(256);
      }
      Path model = Files.write(folder.resolve("damaged-" + seed + ".gguf"), bytes);
      try (TextGenerator generator =
          new LlamaEngine().open(new GeneratorSettings(model, 256, 1, "auto", 1, "chatml"))) {
        loaded++;
        generator.generate(
            new GenerationRequest("", "", "?", null, Sampling.GREEDY, 0, 4),
            GenerationListener.NONE);
      } catch (DoctownException e) {
        assertFalse(e.code() == ErrorCode.BUG, "seed " + seed + ": " + e.getMessage());
      }
      Files.delete(model);
    }
    assertTrue(loaded >= 20, "only " + loaded + " were loaded");
    assertEquals(List.of(), children());
  }

  @Test
  void otherBytesThanPinnedAreNotLoaded() throws IOException {
    Path model = RandomModel.write(folder, "llama");
    Files.write(
        folder.resolve(ModelLock.NAME),
        ("0".repeat(64) + "  " + model.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));

    DoctownException fault =
        assertThrows(DoctownException.class, () -> InstalledEngine.open(model, 1));

    assertEquals(ErrorCode.MODEL_HASH_MISMATCH, fault.code());
    assertEquals(List.of(), children());
  }
}
