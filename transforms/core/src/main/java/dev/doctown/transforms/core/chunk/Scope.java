package dev.doctown.transforms.core.chunk;

/**
 * Where pieces are gathered.
 *
 * @param prose in a file of prose
 * @param topLevel in the file itself or a namespace
 * @param depth nodes around it
 */
record Scope(boolean prose, boolean topLevel, int depth) {}
