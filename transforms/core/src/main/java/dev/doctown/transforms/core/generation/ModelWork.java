package dev.doctown.transforms.core.generation;

import dev.doctown.transforms.spi.GenerationResult;

/**
 * What calls of a model took.
 *
 * @param promptTokens tokens of their prompts
 * @param reusedTokens of these, tokens that were computed for an earlier prompt
 * @param writtenTokens tokens of thinking and answers
 * @param nanoseconds time in the model by its own clock
 */
public record ModelWork(
    long promptTokens, long reusedTokens, long writtenTokens, long nanoseconds) {
  static final ModelWork NONE = new ModelWork(0, 0, 0, 0);

  ModelWork plus(GenerationResult result) {
    return new ModelWork(
        promptTokens + result.promptTokens(),
        reusedTokens + result.reusedTokens(),
        writtenTokens + result.thinkingTokens() + result.answerTokens(),
        nanoseconds + result.promptNanos() + result.writingNanos());
  }
}
