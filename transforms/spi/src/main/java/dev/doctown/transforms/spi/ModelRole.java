package dev.doctown.transforms.spi;

/** What a model is made for, as far as its header tells. */
public enum ModelRole {
  /** Writes text. */
  GENERATOR,
  /** Turns texts into vectors. */
  EMBEDDER,
  /** Scores how well a text answers a query. */
  RERANKER
}
