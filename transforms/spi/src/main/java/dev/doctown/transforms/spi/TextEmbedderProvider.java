package dev.doctown.transforms.spi;

import java.util.List;

/** Opens embedding models; found with {@link java.util.ServiceLoader}. */
public interface TextEmbedderProvider {

  /** Names of models that it opens without a directory, for messages. */
  List<String> knownModels();

  /** Whether this engine opens such a model: a well-known name or a directory. */
  boolean supports(String model);

  /**
   * What {@link #open} would return, without loading weights.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND} or {@link ErrorCode#MODEL_INVALID}
   */
  EmbedderIdentity identify(String model);

  /**
   * Loads the model.
   *
   * @throws DoctownException {@link ErrorCode#MODEL_NOT_FOUND}, {@link ErrorCode#MODEL_INVALID} or
   *     {@link ErrorCode#ENGINE_UNAVAILABLE}
   */
  TextEmbedder open(String model);
}
