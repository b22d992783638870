package dev.doctown.transforms.spi;

/** Writes text with a model. Safe for use by several threads. */
public interface TextGenerator extends AutoCloseable {

  /** What writes. */
  GeneratorIdentity identity();

  /** Tokens that a prompt, thinking and answer may take together. */
  int contextLength();

  /** Whether the model thinks before it answers. */
  boolean thinks();

  /** Tokens that the request's prompt takes, with the chat template around it. */
  int countPrompt(GenerationRequest request);

  /** Tokens of a text by itself. */
  int countTokens(String text);

  /**
   * Thinks, as far as the model does and the request allows, and answers.
   *
   * @throws DoctownException {@link ErrorCode#PROMPT_TOO_LONG}, {@link
   *     ErrorCode#SCHEMA_UNSUPPORTED}, {@link ErrorCode#OPTION_INVALID} when no answer under the
   *     schema fits its budget, or {@link ErrorCode#GENERATION_FAILED}
   */
  GenerationResult generate(GenerationRequest request, GenerationListener listener);

  @Override
  void close();
}
