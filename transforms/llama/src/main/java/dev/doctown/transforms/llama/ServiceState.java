package dev.doctown.transforms.llama;

/**
 * What runs in the worker process.
 *
 * @param backend what computes, as llama.cpp says it
 * @param capacity tokens of context it really has
 */
record ServiceState(String backend, int capacity) {}
