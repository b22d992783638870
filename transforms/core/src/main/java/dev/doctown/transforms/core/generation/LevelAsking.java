package dev.doctown.transforms.core.generation;

import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.core.gate.Gates;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.GeneratorIdentity;
import dev.doctown.transforms.spi.PairScorer;
import dev.doctown.transforms.spi.TextEmbedder;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one thread holds to ask about the subjects of a level: leases of the models, the answers of
 * earlier docpacks, and the words of one repository at a time. Models open on first use.
 */
public final class LevelAsking implements Closeable {
  private final WorkDirectory workDirectory;
  private final GenerationSettings settings;
  private final Lease<TextGenerator> generator;
  private final @Nullable Lease<TextEmbedder> embedder;
  private final @Nullable Lease<PairScorer> scorer;
  private ContextOrder order;
  private @Nullable Answers answers;
  private @Nullable TaskAsking asking;
  private String repository = "";

  /**
   * @param level the level, from 1
   * @param embeddingModel compares statements with what they cite; null: words alone do
   */
  public LevelAsking(
      WorkDirectory workDirectory,
      int level,
      GenerationSettings settings,
      @Nullable String embeddingModel) {
    this.workDirectory = workDirectory;
    this.settings = settings;
    this.generator = Engines.generator(settings.engine(), settings.generator(level));
    this.embedder = embeddingModel == null ? null : Engines.embedder(embeddingModel);
    String reranker = settings.rerankerModel();
    this.scorer = reranker == null ? null : Engines.scorer(reranker);
    this.order = new ContextOrder(scorer);
  }

  /** What asks about the subjects of a repository. */
  public TaskAsking of(String wanted) throws IOException {
    TaskAsking current = asking;
    if (current == null || !repository.equals(wanted)) {
      order = new ContextOrder(scorer);
      Gates gates =
          new Gates(
              RepositoryWords.read(workDirectory, wanted),
              embedder == null ? null : embedder.get());
      current = new TaskAsking(generator.get(), gates, answers(), settings, order);
      asking = current;
      repository = wanted;
    }
    return current;
  }

  /** What tells how long its tasks take. */
  public TaskEstimates estimates() throws IOException {
    return new TaskEstimates(generator.get(), answers(), settings, order);
  }

  private Answers answers() throws IOException {
    Answers all = answers;
    if (all == null) {
      all = new Answers(settings, KnownGenerations.read(settings.knownPacks()));
      answers = all;
    }
    return all;
  }

  /** What writes. */
  public GeneratorIdentity identity() {
    return generator.get().identity();
  }

  /** What has ordered the context of any question. */
  public Optional<ModelIdentity> reranker() {
    return order.used();
  }

  @Override
  public void close() {
    generator.close();
    if (embedder != null) {
      embedder.close();
    }
    if (scorer != null) {
      scorer.close();
    }
  }
}
