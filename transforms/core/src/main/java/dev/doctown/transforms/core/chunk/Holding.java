package dev.doctown.transforms.core.chunk;

/** What a chunk holds of top-level definitions, wholly or in part. */
enum Holding {
  NOTHING,
  /** Values or names, which gather. */
  VALUES,
  /** A type or function, which stays alone. */
  ALONE;

  Holding and(Holding other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether one chunk may hold both: a type or function has no other definition beside it. */
  boolean goesWith(Holding other) {
    return this == NOTHING || other == NOTHING || (this == VALUES && other == VALUES);
  }
}
