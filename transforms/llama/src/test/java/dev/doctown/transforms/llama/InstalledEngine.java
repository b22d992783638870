package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.doctown.transforms.llama.binding.LlamaRuntime;
import dev.doctown.transforms.models.DataFolders;
import dev.doctown.transforms.models.EngineFolder;
import dev.doctown.transforms.spi.ComputeDevice;
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
      EngineFolder.preferred(DataFolders.engines(null));
    } catch (DoctownException e) {
      System.err.println("skipped: " + e.getMessage());
      abort(String.valueOf(e.getMessage()));
    }
  }

  /** The libraries for the processor, in this process. */
  public static LlamaRuntime runtime() {
    return LlamaRuntime.load(EngineFolder.of(DataFolders.engines(null), ComputeDevice.CPU).path());
  }

  /** A model with a small context. */
  static TextGenerator open(Path model, int threads) {
    assume();
    return new LlamaEngine().open(new GeneratorSettings(model, 2048, threads, "auto", 1, null));
  }
}
