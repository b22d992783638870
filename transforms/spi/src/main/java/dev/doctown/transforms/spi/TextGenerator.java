package dev.doctown.transforms.spi;

/** Writes text with a model. Safe for use by several threads. */
public interface TextGenerator extends AutoCloseable {

  /** What writes; loads nothing. */
  GeneratorIdentity identity();

  /** What computes: device, backend and what of the processor it uses. */
  String backend();

  /** Tokens that a prompt, thinking and answer may take together; loads nothing. */
  int contextLength();

  /** Whether the model thinks before it answers; loads nothing. */
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

  /** Answers that it writes at a time; further requests wait. Loads the model. */
  int places();

  /** How fast it is, measured once by a short answer. */
  GenerationSpeed speed();

  @Override
  void close();
}
