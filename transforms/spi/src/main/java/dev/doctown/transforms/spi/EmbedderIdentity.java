package dev.doctown.transforms.spi;

/**
 * What computes vectors. Vectors may be reused when model digest and engine are equal.
 *
 * @param model name of the model, for people
 * @param modelSha256 SHA-256 over the model's files
 * @param engine engine build, precision, optimisation level and processor features
 */
public record EmbedderIdentity(String model, String modelSha256, String engine) {}
