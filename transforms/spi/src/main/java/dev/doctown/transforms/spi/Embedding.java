package dev.doctown.transforms.spi;

/**
 * A vector and what went into it.
 *
 * @param vector L2-normalised; owned by the caller
 * @param tokenCount tokens of content over all windows, without special tokens and context
 * @param windows number of windows pooled
 */
public record Embedding(float[] vector, int tokenCount, int windows) {}
