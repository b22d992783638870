package dev.doctown.transforms.djl;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.EmbedderIdentity;
import java.util.List;

/**
 * A model as its files declare it, before any weight is loaded.
 *
 * @param name for people: the well-known name, or the directory's own name without its path
 * @param files where weights and tokenizer are
 * @param fileDigests what the files must be
 * @param window longest sequence, with special tokens
 * @param pooling how token vectors become one, unless the model puts out a finished vector
 * @param precision of the weights
 */
record EmbeddingModel(
    String name,
    ModelFiles files,
    List<FileDigest> fileDigests,
    int window,
    Pooling pooling,
    String precision)
    implements OnnxModel {

  @Override
  public String title() {
    return "Embedding model '" + name + "'";
  }

  EmbedderIdentity identity() {
    return new EmbedderIdentity(name, sha256(), EngineIdentity.describe(precision));
  }

  /**
   * SHA-256 over everything of the model that shapes a vector: a line {@code file SP sha256} for
   * weights, external data and tokenizer, then {@code window SP n} and {@code pooling SP NAME}. It
   * depends neither on where the files lie nor on how the configuration files are worded.
   */
  private String sha256() {
    return Digests.sha256(
        digestLines() + "window " + window + "\npooling " + pooling.name() + "\n");
  }
}
