package dev.doctown.transforms.core.engine;

import dev.doctown.schemas.flow.SnapshotPlace;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.PairScorerProvider;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.RepositorySource;
import dev.doctown.transforms.spi.SnapshotAddress;
import dev.doctown.transforms.spi.SyntaxParser;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextEmbedderProvider;
import dev.doctown.transforms.spi.TextGenerator;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The engines installed beside the transforms, found with {@link ServiceLoader}, and what they
 * opened. All of it is shared by the threads of a process.
 */
public final class Engines {
  private static final long IDLE_SECONDS = 60;

  private static final Shared<String, TextEmbedder> EMBEDDERS =
      new Shared<>(model -> provider(model).open(model), IDLE_SECONDS);
  private static final Shared<String, PairScorer> SCORERS =
      new Shared<>(model -> scorerProvider(model).open(model), IDLE_SECONDS);
  private static final Shared<GeneratorPlace, TextGenerator> GENERATORS =
      new Shared<>(place -> GenerationEngines.open(place.settings(), place.engine()), IDLE_SECONDS);
  private static final Shared<SnapshotPlace, RepositorySnapshot> SNAPSHOTS =
      new Shared<>(Engines::reopen, IDLE_SECONDS);

  private record GeneratorPlace(@Nullable String engine, GeneratorSettings settings) {}

  private Engines() {}

  /** The source that understands a location. */
  public static RepositorySource source(String location) {
    return Sources.ALL.stream()
        .filter(source -> source.supports(location))
        .findFirst()
        .orElseThrow(
            () ->
                new DoctownException(
                    ErrorCode.REPOSITORY_UNSUPPORTED,
                    "--repo "
                        + location
                        + ": expected a folder, a git repository or a git URL that an installed"
                        + " source understands"));
  }

  /** Every parser installed. */
  public static List<SyntaxParser> parsers() {
    return Parsers.ALL;
  }

  /** What would compute vectors, without loading weights. */
  public static EmbedderIdentity identifyEmbedder(String model) {
    return provider(model).identify(model);
  }

  /** The embedder of a model, one in this process. */
  public static Lease<TextEmbedder> embedder(String model) {
    return EMBEDDERS.lease(model);
  }

  /**
   * Makes sure that a reranker can be opened, without loading weights.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}
   */
  public static void requireScorer(String model) {
    scorerProvider(model);
  }

  /** The reranker of a model, one in this process. */
  public static Lease<PairScorer> scorer(String model) {
    return SCORERS.lease(model);
  }

  /**
   * The generator of a model, one in this process.
   *
   * @param engine name of the engine; null for the first that runs the model
   */
  public static Lease<TextGenerator> generator(
      @Nullable String engine, GeneratorSettings settings) {
    return GENERATORS.lease(new GeneratorPlace(engine, settings));
  }

  /** The snapshot at a place, to read contents; one in this process. */
  public static Lease<RepositorySnapshot> snapshot(SnapshotPlace place) {
    return SNAPSHOTS.lease(place);
  }

  private static RepositorySnapshot reopen(SnapshotPlace place) {
    for (RepositorySource source : Sources.ALL) {
      if (source.getClass().getName().equals(place.getSource())) {
        return source.reopen(
            new SnapshotAddress(place.getObjectStore(), place.getWorkTree(), place.getHead()));
      }
    }
    throw new DoctownException(
        ErrorCode.ENGINE_UNAVAILABLE,
        "repository source "
            + place.getSource()
            + " is not installed on this worker: give every worker the same class path");
  }

  /** Closes whatever is open; called once, before the process ends. */
  public static void closeAll() {
    EMBEDDERS.closeAll();
    SCORERS.closeAll();
    GENERATORS.closeAll();
    SNAPSHOTS.closeAll();
  }

  private static TextEmbedderProvider provider(String model) {
    return Embedders.ALL.stream()
        .filter(provider -> provider.knownModels().contains(model))
        .findFirst()
        .or(() -> Embedders.ALL.stream().filter(provider -> provider.supports(model)).findFirst())
        .orElseThrow(
            () ->
                notFound(
                    "--embedding-model " + model,
                    Stream.concat(
                        Embedders.ALL.stream().flatMap(each -> each.knownModels().stream()),
                        Embedders.ALL.stream().map(TextEmbedderProvider::opens))));
  }

  private static PairScorerProvider scorerProvider(String model) {
    return Scorers.ALL.stream()
        .filter(provider -> provider.supports(model))
        .findFirst()
        .orElseThrow(
            () ->
                notFound(
                    "--reranker-model " + model,
                    Scorers.ALL.stream().map(PairScorerProvider::opens)));
  }

  private static DoctownException notFound(String option, Stream<String> expected) {
    return new DoctownException(
        ErrorCode.MODEL_NOT_FOUND,
        option
            + ": expected "
            + expected.sorted(Utf8Order.INSTANCE).collect(Collectors.joining(", or ")));
  }

  private static <S> List<S> load(Class<S> service) {
    return ServiceLoader.load(service, Engines.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  // Nested so that a process that never embeds does not load the embedding engine's classes.
  private static final class Sources {
    static final List<RepositorySource> ALL = load(RepositorySource.class);
  }

  private static final class Parsers {
    static final List<SyntaxParser> ALL = load(SyntaxParser.class);
  }

  private static final class Embedders {
    static final List<TextEmbedderProvider> ALL = load(TextEmbedderProvider.class);
  }

  private static final class Scorers {
    static final List<PairScorerProvider> ALL = load(PairScorerProvider.class);
  }
}
