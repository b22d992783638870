package dev.doctown.transforms.spi;

import java.util.List;

/**
 * Turns texts into vectors. Safe for use by several threads; the vector of a text depends on the
 * text alone, never on what it was batched with.
 */
public interface TextEmbedder extends AutoCloseable {

  /** What computes the vectors. */
  EmbedderIdentity identity();

  /** Components of a vector. */
  int dimension();

  /**
   * Vectors of texts with their context, in order.
   *
   * <p>A text that exceeds the model's window is embedded as consecutive windows of content without
   * overlap, with the context (at most 64 tokens, cut from the left) in front of each; the windows'
   * vectors are averaged by their content tokens and normalised. No token of content is lost.
   *
   * @throws DoctownException {@link ErrorCode#EMBED_FAILED}
   */
  List<Embedding> embed(List<EmbeddingText> texts);

  /** The vector of a search query; truncated to the window. */
  Embedding embedQuery(String query);

  @Override
  void close();
}
