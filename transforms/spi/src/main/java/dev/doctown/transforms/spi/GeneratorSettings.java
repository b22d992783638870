package dev.doctown.transforms.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a generator is opened.
 *
 * <p>With one sequence answers are deterministic: the same request has the same answer cold, after
 * others, after a restart, with any number of threads. Several sequences are computed in common
 * steps, which is what a GPU wants; what stands beside a token in its step changes scores in their
 * last digits, so that of many answers a few differ from run to run.
 *
 * @param model the GGUF file, or the first file of a split one
 * @param contextLength tokens a prompt and its answer may take together; 0: as the model, up to a
 *     limit of the engine
 * @param threads threads that compute; 0: as the machine has cores
 * @param device name of a {@link ComputeDevice}, or {@link #ANY_DEVICE}
 * @param sequences answers written at a time; 0: one on the processor, several on a GPU
 * @param chatTemplate the chat template's family, where the model's own is not known
 */
public record GeneratorSettings(
    Path model,
    int contextLength,
    int threads,
    String device,
    int sequences,
    @Nullable String chatTemplate) {
  /** The best device there is. */
  public static final String ANY_DEVICE = "auto";
}
