package dev.doctown.transforms.spi;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a generator is opened.
 *
 * @param model the GGUF file, or the first file of a split one
 * @param contextLength tokens a prompt and its answer may take together; 0: as the model, up to a
 *     limit of the engine
 * @param threads threads that compute; 0: as the machine has cores
 * @param gpuLayers layers computed by a GPU; 0: none
 * @param chatTemplate the chat template's family, where the model's own is not known
 */
public record GeneratorSettings(
    Path model, int contextLength, int threads, int gpuLayers, @Nullable String chatTemplate) {}
