package dev.doctown.transforms.llama;

/**
 * What runs in the worker process.
 *
 * @param backend what computes, as llama.cpp says it
 * @param capacity tokens of context that a request may really take
 * @param sequences requests answered at a time
 */
record ServiceState(String backend, int capacity, int sequences) {}
