package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.ScorerIdentity;
import java.util.List;

/**
 * A reranker that reads query and text together.
 *
 * @param name for people: the directory's own name without its path
 * @param window longest sequence, with special tokens
 * @param precision of the weights
 */
record CrossEncoderModel(
    String name, ModelFiles files, List<FileDigest> fileDigests, int window, String precision)
    implements OnnxModel {

  @Override
  public String title() {
    return "Reranker '" + name + "'";
  }

  /** The digest is over files and window, as {@link EmbeddingModel} has it. */
  ScorerIdentity identity() {
    return new ScorerIdentity(
        name,
        Digests.sha256(digestLines() + "window " + window + "\n"),
        EngineIdentity.describe(precision));
  }
}
