package dev.doctown.runners;

import dev.doctown.pipeline.DocumentationOptions;
import dev.doctown.pipeline.SymbolScope;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.GenerationEngines;
import dev.doctown.transforms.core.generation.GenerationSettings;
import dev.doctown.transforms.models.ModelLock;
import dev.doctown.transforms.models.ModelPlaces;
import dev.doctown.transforms.spi.ModelDescription;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a build is told about its models, from its options. */
final class DocumentationLaunch {
  private DocumentationLaunch() {}

  /**
   * Finds the models and what runs them, so that what is wrong with them is said before anything
   * else is done.
   *
   * @throws dev.doctown.transforms.spi.DoctownException {@link
   *     dev.doctown.transforms.spi.ErrorCode#MODEL_NOT_FOUND}, {@link
   *     dev.doctown.transforms.spi.ErrorCode#MODEL_INVALID}, {@link
   *     dev.doctown.transforms.spi.ErrorCode#MODEL_HASH_MISMATCH}, {@link
   *     dev.doctown.transforms.spi.ErrorCode#ENGINE_UNAVAILABLE} or, for an engine that nobody
   *     knows, {@link dev.doctown.transforms.spi.ErrorCode#OPTION_INVALID}
   */
  static void check(DocumentationOptions options) {
    GenerationEngines engines = GenerationEngines.in(null);
    engines.requireKnown(options.engine());
    if (options.generates()) {
      for (Path model : models(options)) {
        ModelDescription description = engines.describe(model, options.engine());
        engines.running(description, options.engine());
        ModelLock.check(description.files());
      }
      String reranker = options.rerankerModel();
      if (reranker != null) {
        Engines.requireScorer(reranker);
      }
    }
  }

  /**
   * How models write.
   *
   * @param target the docpack that is built; an old one there has answers
   * @param answers folder of the answers of this build
   * @param plansOnly whether nothing is asked, only counted
   * @return null where no model writes
   */
  static @Nullable GenerationSettings settings(
      DocumentationOptions options, Path target, Path answers, boolean plansOnly) {
    if (!options.generates()) {
      return null;
    }
    List<Path> models = models(options);
    Duration deadline = options.deadline();
    String reranker = options.rerankerModel();
    return new GenerationSettings(
        models.get(0).toString(),
        models.size() == 1 ? null : models.get(1).toString(),
        reranker == null ? null : absolute(reranker),
        options.engine(),
        options.device(),
        0,
        null,
        options.maxTokens(),
        options.maxThinkingTokens(),
        options.temperature(),
        options.maxSymbols(),
        options.scope() == SymbolScope.ALL,
        Stream.concat(Stream.of(target), options.reuse().stream())
            .map(file -> file.toAbsolutePath().toString())
            .toList(),
        deadline == null ? null : System.currentTimeMillis() + deadline.toMillis(),
        plansOnly,
        answers.toString());
  }

  /** Other processes have other working folders. */
  private static String absolute(String pathOrName) {
    File file = new File(pathOrName);
    return file.exists() ? file.getAbsolutePath() : pathOrName;
  }

  private static List<Path> models(DocumentationOptions options) {
    return Stream.of(options.generatorModel(), options.synthesisModel())
        .filter(model -> model != null)
        .map(model -> ModelPlaces.resolve(model).toAbsolutePath())
        .toList();
  }
}
