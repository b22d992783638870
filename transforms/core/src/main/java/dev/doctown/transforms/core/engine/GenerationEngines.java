package dev.doctown.transforms.core.engine;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.ModelDescription;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engines that run GGUF models, the preferred one first. */
public final class GenerationEngines {
  private GenerationEngines() {}

  public static List<GenerationEngine> all() {
    return ServiceLoader.load(GenerationEngine.class, GenerationEngines.class.getClassLoader())
        .stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparingInt(GenerationEngine::preference))
        .toList();
  }

  /**
   * The one that runs a model.
   *
   * @param name of the engine that was asked for; null: the first that can
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID} when there is none of that name,
   *     {@link ErrorCode#ENGINE_UNAVAILABLE} when none runs the model here
   */
  public static GenerationEngine forModel(Path model, @Nullable String name) {
    List<GenerationEngine> asked =
        all().stream().filter(engine -> name == null || engine.name().equals(name)).toList();
    if (asked.isEmpty() && name != null) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--engine "
              + name
              + "; expected one of "
              + all().stream().map(GenerationEngine::name).collect(Collectors.joining(", ")));
    }
    ModelDescription description = any().describe(model);
    StringBuilder obstacles = new StringBuilder();
    for (GenerationEngine engine : asked) {
      EngineSupport support = engine.support(description);
      if (support.runs()) {
        return engine;
      }
      obstacles.append("; ").append(support.engine()).append(": ").append(support.obstacle());
    }
    throw new DoctownException(
        ErrorCode.ENGINE_UNAVAILABLE,
        model
            + (name == null ? ": no engine runs it here" : ": --engine does not run it here")
            + obstacles);
  }

  /** The one to ask about a model's header: all read the same. */
  public static GenerationEngine any() {
    return all().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.ENGINE_UNAVAILABLE,
                    "this installation has no engine for GGUF models; install doctown again"));
  }
}
