package dev.doctown.transforms.core.engine;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EngineSupport;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationEngine;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.ModelDescription;
import dev.doctown.transforms.spi.TextGenerator;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engines that run GGUF models, the preferred one first. */
public final class GenerationEngines {
  private final List<GenerationEngine> all;

  private GenerationEngines(List<GenerationEngine> all) {
    this.all = all;
  }

  /** An engine and what it says of a model. */
  public record Candidate(GenerationEngine engine, EngineSupport support) {}

  /**
   * Those of this installation.
   *
   * @param folder for engines, where native libraries are that were installed; null: this machine's
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE} when there are none
   */
  public static GenerationEngines in(@Nullable Path folder) {
    List<GenerationEngine> found =
        ServiceLoader.load(GenerationEngine.class, GenerationEngines.class.getClassLoader())
            .stream()
            .map(ServiceLoader.Provider::get)
            .map(engine -> folder == null ? engine : engine.installedIn(folder))
            .sorted(Comparator.comparingInt(GenerationEngine::preference))
            .toList();
    if (found.isEmpty()) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "this installation has no engine for GGUF models; install doctown again");
    }
    return new GenerationEngines(found);
  }

  /**
   * Opens a model with the engine that runs it.
   *
   * @param name of the engine; null: the first that can
   */
  static TextGenerator open(GeneratorSettings settings, @Nullable String name) {
    GenerationEngines engines = in(null);
    ModelDescription model = engines.describe(settings.model(), name);
    return engines.running(model, name).open(settings, model);
  }

  /** Reads a model's header as the engine of a name does, or else the first. */
  public ModelDescription describe(Path model, @Nullable String name) {
    return all.stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElse(all.get(0))
        .describe(model);
  }

  /** Reads a model's header, which all of them do alike. */
  public ModelDescription describe(Path model) {
    return all.get(0).describe(model);
  }

  /** What each says of a model. */
  public List<Candidate> candidates(ModelDescription model) {
    return all.stream().map(engine -> new Candidate(engine, engine.support(model))).toList();
  }

  /**
   * Refuses a name that no engine has.
   *
   * @param name of the engine that was asked for; null: any
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID}
   */
  public void requireKnown(@Nullable String name) {
    if (name != null && all.stream().noneMatch(engine -> engine.name().equals(name))) {
      throw new DoctownException(
          ErrorCode.OPTION_INVALID,
          "--engine "
              + name
              + "; expected one of "
              + all.stream().map(GenerationEngine::name).collect(Collectors.joining(", ")));
    }
  }

  /**
   * The one that runs a model.
   *
   * @param name of the engine that was asked for; null: the first that can
   * @throws DoctownException {@link ErrorCode#OPTION_INVALID} when there is none of that name,
   *     {@link ErrorCode#ENGINE_UNAVAILABLE} when none runs the model here
   */
  public GenerationEngine running(ModelDescription model, @Nullable String name) {
    List<Candidate> asked =
        candidates(model).stream()
            .filter(candidate -> name == null || candidate.engine().name().equals(name))
            .toList();
    requireKnown(name);
    return asked.stream()
        .filter(candidate -> candidate.support().runs())
        .findFirst()
        .map(Candidate::engine)
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.ENGINE_UNAVAILABLE,
                    model.files().get(0)
                        + (name == null
                            ? ": no engine runs it here"
                            : ": --engine does not run it here")
                        + asked.stream()
                            .map(Candidate::support)
                            .map(each -> "; " + each.engine() + ": " + each.obstacle())
                            .collect(Collectors.joining())));
  }
}
