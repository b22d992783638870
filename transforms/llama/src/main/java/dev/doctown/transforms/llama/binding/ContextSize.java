package dev.doctown.transforms.llama.binding;

/**
 * What a context holds.
 *
 * @param tokens of all sequences together; those that several share count once
 * @param sequences that there can be at a time
 * @param reproducible whether scores must not depend on the number of threads: flash attention,
 *     which divides its sums by threads, is off then
 */
public record ContextSize(int tokens, int sequences, boolean reproducible) {}
