package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.binding.Pooling;
import dev.doctown.transforms.llama.reading.TextPrefixes;

/**
 * What the worker process opens an embedding model with.
 *
 * @param library folder of llama.cpp's shared libraries
 * @param model the GGUF file, or the first of several
 * @param name for messages
 * @param pooling how tokens' vectors become one
 * @param causal whether tokens see only those before them
 * @param window longest sequence
 * @param prefixes what stands in front of queries and texts
 * @param lanes sequences read side by side
 * @param threads threads that compute one
 * @param composes whether texts are brought into composed form before they are tokenized
 */
record EmbeddingConfiguration(
    String library,
    String model,
    String name,
    Pooling pooling,
    boolean causal,
    int window,
    TextPrefixes prefixes,
    int lanes,
    int threads,
    boolean composes) {}
