package dev.doctown.runners;

import dev.doctown.docpack.Manifest;
import dev.doctown.docpack.PackDescription;
import dev.doctown.transforms.core.engine.Engines;
import dev.doctown.transforms.core.engine.Lease;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.TextEmbedder;
import org.jspecify.annotations.Nullable;

/**
 * A query as the vectors of a docpack see it.
 *
 * @param components the vector; null when there is none
 * @param missing why there is none, although the docpack has vectors or the user names a model;
 *     null otherwise
 */
record QueryVector(float @Nullable [] components, @Nullable String missing) {
  private static final String ROLE = "embedding";

  /**
   * Embeds a query with the model of a docpack.
   *
   * @param chosen the model the user names; null for the one that the manifest names
   * @param sha256 the model whose vectors the index has; null when it has none
   */
  static QueryVector of(
      String query, @Nullable String chosen, Manifest manifest, @Nullable String sha256) {
    if (sha256 == null) {
      return new QueryVector(
          null,
          chosen == null ? null : "the docpack has no vectors, so --embedding-model is of no use");
    }
    String model = chosen == null ? named(manifest) : chosen;
    try {
      if (!Engines.identifyEmbedder(model).modelSha256().equals(sha256)) {
        return new QueryVector(null, model + " is not the model that the docpack was made with");
      }
      try (Lease<TextEmbedder> embedder = Engines.embedder(model)) {
        return new QueryVector(embedder.get().embedQuery(query).vector(), null);
      }
    } catch (DoctownException e) {
      if (chosen != null) {
        throw e;
      }
      return new QueryVector(
          null,
          e.getMessage()
              + (e.code() == ErrorCode.MODEL_NOT_FOUND
                  ? "; where it lies elsewhere, say so: doctown search --embedding-model PATH"
                  : ""));
    }
  }

  private static String named(Manifest manifest) {
    return manifest.description().models().stream()
        .filter(model -> model.role().equals(ROLE))
        .map(PackDescription.Model::id)
        .findFirst()
        .orElse("");
  }
}
