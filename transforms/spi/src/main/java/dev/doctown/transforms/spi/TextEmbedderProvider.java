package dev.doctown.transforms.spi;

import java.util.List;

/** Opens embedding models; found with {@link java.util.ServiceLoader}. */
public interface TextEmbedderProvider {

  /** Well-known names of models that it opens; no other engine is asked about these. */
  List<String> knownModels();

  /** What else it opens, for messages: such as "a folder with …". */
  String opens();

  /** Whether this engine opens such a model: a well-known name, a directory or a file. */
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
