package dev.doctown.transforms.core.chunk;

/** A chunk's place and kind. */
record ChunkSpan(int start, int end, ChunkKind kind) {}
