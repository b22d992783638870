package dev.doctown.transforms.spi;

/**
 * What a model wrote, and what it took.
 *
 * @param thinking what it thought, empty when it did not
 * @param answer what it answered: valid JSON of the request's schema when it had one
 * @param stop why it ended
 * @param promptTokens tokens of the prompt
 * @param reusedTokens of these, tokens that were computed for an earlier request
 * @param thinkingTokens tokens of thinking, the marks around it included
 * @param answerTokens tokens of the answer, with what completed it when its budget was used up
 * @param promptNanos time the prompt took
 * @param writingNanos time thinking and answer took
 */
public record GenerationResult(
    String thinking,
    String answer,
    StopReason stop,
    int promptTokens,
    int reusedTokens,
    int thinkingTokens,
    int answerTokens,
    long promptNanos,
    long writingNanos) {}
