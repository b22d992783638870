package dev.doctown.transforms.llama;

/**
 * What the worker process opens a model with.
 *
 * @param library folder of llama.cpp's shared libraries
 * @param model the GGUF file, or the first of several
 * @param device what computes, as {@link dev.doctown.transforms.spi.GeneratorSettings} names it
 * @param family name of the chat template's family
 * @param capacity tokens of context that a request may take
 * @param sequences requests answered at a time; 0: as the device
 * @param threads threads that compute
 * @param composes whether texts are brought into composed form before they are tokenized
 */
record ServiceConfiguration(
    String library,
    String model,
    String device,
    String family,
    int capacity,
    int sequences,
    int threads,
    boolean composes) {}
