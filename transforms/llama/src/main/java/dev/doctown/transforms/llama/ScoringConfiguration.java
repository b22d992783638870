package dev.doctown.transforms.llama;

import dev.doctown.transforms.llama.reading.Judgement;

/**
 * What the worker process opens a reranker with.
 *
 * @param library folder of llama.cpp's shared libraries
 * @param model the GGUF file, or the first of several
 * @param judgement what is read of a pair
 * @param yes the output for yes, where there are two
 * @param asked whether the pair is put as a question in words
 * @param causal whether tokens see only those before them
 * @param capacity longest sequence
 * @param lanes sequences read side by side
 * @param threads threads that compute one
 * @param composes whether texts are brought into composed form before they are tokenized
 */
record ScoringConfiguration(
    String library,
    String model,
    Judgement judgement,
    int yes,
    boolean asked,
    boolean causal,
    int capacity,
    int lanes,
    int threads,
    boolean composes) {}
