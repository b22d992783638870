package dev.doctown.transforms.llama;

/**
 * What the worker process opens a model with.
 *
 * @param library folder of llama.cpp's shared libraries
 * @param model the GGUF file, or the first of several
 * @param gpuLayers layers computed by a GPU
 * @param family name of the chat template's family
 * @param capacity tokens of context
 * @param threads threads that compute
 * @param composes whether texts are brought into composed form before they are tokenized
 */
record ServiceConfiguration(
    String library,
    String model,
    int gpuLayers,
    String family,
    int capacity,
    int threads,
    boolean composes) {}
