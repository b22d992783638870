package dev.doctown.transforms.core.chunk;

/**
 * Where pieces are gathered.
 *
 * @param topLevel in the file itself or a namespace
 * @param depth nodes around it
 */
record Scope(boolean topLevel, int depth) {}
