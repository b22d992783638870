package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * One question to a model. The instructions and the shared part stand first and are computed once
 * for all requests that have the same.
 *
 * @param instructions the system's message, empty for none
 * @param shared beginning of the user's message that other requests share, may be empty
 * @param own rest of the user's message
 * @param jsonSchema what the answer looks like; null: free text
 * @param sampling how tokens are chosen
 * @param maxThinkingTokens most tokens of thinking before the answer; 0: no thinking
 * @param maxAnswerTokens most tokens of the answer, which are kept free for it; one under a schema
 *     is complete within them
 */
public record GenerationRequest(
    String instructions,
    String shared,
    String own,
    @Nullable String jsonSchema,
    Sampling sampling,
    int maxThinkingTokens,
    int maxAnswerTokens) {

  public GenerationRequest {
    if (shared.isBlank() && own.isBlank()) {
      throw new IllegalArgumentException("a request that asks nothing");
    }
    if (maxThinkingTokens < 0 || maxAnswerTokens < 1) {
      throw new IllegalArgumentException(
          "budgets of " + maxThinkingTokens + " and " + maxAnswerTokens + " tokens");
    }
  }
}
