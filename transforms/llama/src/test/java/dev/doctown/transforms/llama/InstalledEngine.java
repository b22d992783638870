package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;

/** The engine, where it is installed; {@code .ci/run} installs it. */
public final class InstalledEngine {
  private InstalledEngine() {}

  /** Ends the test as skipped when there is none. */
  public static void assume() {
    try {
      EngineFolder.find();
    } catch (DoctownException e) {
      System.err.println("skipped: " + e.getMessage());
      abort(String.valueOf(e.getMessage()));
    }
  }

  /** A model with a small context. */
  static TextGenerator open(Path model, int threads) {
    assume();
    return new LlamaEngine().open(new GeneratorSettings(model, 2048, threads, "auto", 1, null));
  }
}
