package dev.doctown.transforms.llama.schema;

import org.jspecify.annotations.Nullable;

/** Something that is being written, and what follows it. Immutable. */
interface Frame {

  /** What is being written after this byte; null when it may not follow. */
  @Nullable Frame after(int next);

  /** The one byte that may follow; -1 when there are several, or none. */
  int only();

  /** The byte on the shortest way to the end. */
  int nearest();
}
