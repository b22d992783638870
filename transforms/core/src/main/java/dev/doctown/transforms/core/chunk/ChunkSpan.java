package dev.doctown.transforms.core.chunk;

/**
 * A chunk's place and kind.
 *
 * @param describedBefore the definition that the chunk is about begins before this byte: in the
 *     chunk, or behind it when the chunk is the documentation of what follows
 */
record ChunkSpan(int start, int end, ChunkKind kind, int describedBefore) {

  ChunkSpan(int start, int end, ChunkKind kind) {
    this(start, end, kind, end);
  }

  ChunkSpan from(int newStart) {
    return new ChunkSpan(newStart, end, kind, describedBefore);
  }

  ChunkSpan until(int newEnd) {
    boolean ownDefinition = describedBefore == end;
    return new ChunkSpan(start, newEnd, kind, ownDefinition ? newEnd : describedBefore);
  }
}
