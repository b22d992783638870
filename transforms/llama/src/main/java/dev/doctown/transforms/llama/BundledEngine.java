package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.bundled.BundledLibrary;
import dev.doctown.transforms.llama.gguf.ModelHeader;
import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.spi.ComputeDevice;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * java-llama.cpp, which comes with doctown: for models that llama.cpp knew in March 2025, where its
 * current release is not installed.
 */
public final class BundledEngine implements GenerationEngine {
  private static final String NAME = BundledServiceFactory.NAME;

  private static final Set<String> DEVICES =
      Set.of(ComputeDevice.CPU, GeneratorSettings.ANY_DEVICE);

  /** The library would take options from them that nobody gave here. */
  private static final String VARIABLES = "LLAMA_ARG_";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int preference() {
    return 2;
  }

  @Override
  public ModelDescription describe(Path model) {
    return ModelHeader.describe(model);
  }

  @Override
  public EngineSupport support(ModelDescription model) {
    return new EngineSupport(NAME, BundledLibrary.VERSION, obstacle(model));
  }

  /** It keeps the context in 32-bit numbers. */
  @Override
  public long memoryBytes(ModelDescription model, long context) {
    return model.memoryBytes(2 * context);
  }

  private static @Nullable String obstacle(ModelDescription model) {
    String missing = BundledLibrary.obstacle();
    if (missing != null) {
      return missing;
    }
    return Architectures.ofBundled().contains(model.architecture())
        ? null
        : "architecture '"
            + model.architecture()
            + "' is not one that its llama.cpp of March 2025 computes; fetch a newer one with:"
            + " doctown engines install";
  }

  @Override
  public TextGenerator open(GeneratorSettings settings, ModelDescription model) {
    String obstacle = obstacle(model);
    if (obstacle != null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE, settings.model() + ": " + NAME + ": " + obstacle);
    }
    LlamaEngine.requireWriter(settings, model);
    int threads = LlamaEngine.threads(settings);
    if (!DEVICES.contains(settings.device())) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "device "
              + settings.device()
              + "; "
              + NAME
              + " has no build for GPUs; expected cpu or auto, or llama.cpp itself");
    }
    ModelLock.check(model.files());
    ServiceConfiguration configuration =
        new ServiceConfiguration(
            BundledLibrary.folder(),
            model.files().get(0).toString(),
            ComputeDevice.CPU,
            LlamaEngine.family(settings, model).familyName(),
            LlamaEngine.capacity(settings, model),
            1,
            threads,
            model.tokenizer().contains("qwen"));
    return new LlamaGenerator(
        model,
        configuration,
        NAME + " " + BundledLibrary.VERSION,
        EngineProcess.of(NAME, BundledServiceFactory.class, BundledLibrary.jarClass())
            .withoutEnvironment(VARIABLES)
            .withMemoryLimit(
                LlamaGenerator.memoryLimit(memoryBytes(model, configuration.capacity()))),
        null);
  }
}
