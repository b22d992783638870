package dev.doctown.transforms.spi;

/**
 * What scores texts.
 *
 * @param model name of the model, for people
 * @param modelSha256 SHA-256 over the model's files
 * @param engine engine build, precision and processor features
 */
public record ScorerIdentity(String model, String modelSha256, String engine) {}
