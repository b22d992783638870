package dev.doctown.transforms.spi;

/** Opens rerankers; found with {@link java.util.ServiceLoader}. */
public interface PairScorerProvider {

  /** What it opens, for messages: such as "a folder with …". */
  String opens();

  /** Whether this engine opens such a model. */
  boolean supports(String model);

  /**
   * Loads the model.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}, {@link ErrorCode#MODEL_INVALID} or
   *     {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  PairScorer open(String model);
}
