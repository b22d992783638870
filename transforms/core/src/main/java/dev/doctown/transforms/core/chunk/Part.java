package dev.doctown.transforms.core.chunk;

/** A chunk as it was cut, before scraps are joined. */
record Part(ChunkSpan span, Holding holding) {}
