package dev.doctown.transforms.core;

import dev.doctown.docpack.PackDescription;
import dev.doctown.schemas.flow.DocumentedBatch;
import dev.doctown.schemas.flow.ModelIdentity;
import dev.doctown.schemas.flow.RepositoryRead;
import dev.doctown.schemas.flow.VectorBatch;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.spi.EmbedderIdentity;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a docpack says of its making: the source, the options, the model and the stages. */
final class PackOrigin {
  /** The first level that has a model of its own. */
  private static final int SYNTHESIS = 3;

  private PackOrigin() {}

  /**
   * Describes a pack.
   *
   * @param complete whether no engine failed
   */
  static PackDescription describe(PackSettings settings, PackParts parts, boolean complete) {
    TreeMap<String, String> options = new TreeMap<>(Utf8Order.INSTANCE);
    options.putAll(settings.options());
    String model = settings.embeddingModel();
    return new PackDescription(
        settings.generatorVersion(),
        source(parts.repository().read()),
        options,
        models(model, parts),
        List.of(
            new PackDescription.Stage("read", null),
            new PackDescription.Stage("chunk", null),
            new PackDescription.Stage("embed", model == null ? "--skip-embeddings" : null),
            new PackDescription.Stage("analyze", null),
            new PackDescription.Stage("document", settings.undocumented()),
            new PackDescription.Stage("assemble", null)),
        complete);
  }

  private static RepositoryIdentity source(RepositoryRead read) {
    return new RepositoryIdentity(
        read.getName(),
        read.getRemote(),
        read.getCommit(),
        read.getRef(),
        read.getCommitTime(),
        read.getDirty(),
        read.getContentHash());
  }

  private static List<PackDescription.Model> models(@Nullable String embedding, PackParts parts) {
    List<PackDescription.Model> models = new ArrayList<>();
    if (embedding != null) {
      models.add(model(embedding, parts));
    }
    for (DocumentedBatch batch : parts.documented()) {
      add(batch.getLevel() < SYNTHESIS ? "generator" : "synthesis", batch.getModel(), models);
    }
    for (DocumentedBatch batch : parts.documented()) {
      add("reranker", batch.getReranker(), models);
    }
    return models;
  }

  private static void add(
      String role, @Nullable ModelIdentity identity, List<PackDescription.Model> models) {
    if (identity != null) {
      PackDescription.Model model =
          new PackDescription.Model(
              role, identity.getId(), identity.getSha256(), identity.getEngine());
      if (!models.contains(model)) {
        models.add(model);
      }
    }
  }

  private static PackDescription.Model model(String asked, PackParts parts) {
    Optional<ModelIdentity> used =
        parts.vectors().stream().map(VectorBatch::getModel).filter(Objects::nonNull).findFirst();
    if (used.isPresent()) {
      ModelIdentity model = used.get();
      return new PackDescription.Model(
          "embedding", model.getId(), model.getSha256(), model.getEngine());
    }
    EmbedderIdentity identity = Engines.identifyEmbedder(asked);
    return new PackDescription.Model(
        "embedding", identity.model(), identity.modelSha256(), identity.engine());
  }
}
