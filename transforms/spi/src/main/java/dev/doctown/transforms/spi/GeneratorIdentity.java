package dev.doctown.transforms.spi;

/**
 * What writes texts.
 *
 * @param model name of the model, for people
 * @param modelSha256 SHA-256 over the model's files
 * @param engine engine and its build
 */
public record GeneratorIdentity(String model, String modelSha256, String engine) {}
