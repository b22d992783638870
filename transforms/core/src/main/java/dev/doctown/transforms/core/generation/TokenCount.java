package dev.doctown.transforms.core.generation;

/**
 * Tokens that questions take.
 *
 * @param promptTokens counted with the model's own tokenizer
 * @param writtenTokens thinking and answer; of a question that was not asked, as the answers of
 *     earlier docpacks to such questions took on average, else a share of the budgets
 */
public record TokenCount(long promptTokens, long writtenTokens) {}
