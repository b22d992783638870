package dev.doctown.docpack;

/**
 * A row of the table {@code embeddings}; see {@code EmbeddingRow.avsc} for the fields.
 *
 * @param vector owned by the receiver
 */
public record EmbeddingVector(
    String model, String textSha256, String engine, int tokenCount, int windows, float[] vector) {}
