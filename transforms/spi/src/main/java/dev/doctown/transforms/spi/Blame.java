package dev.doctown.transforms.spi;

/** Who can mend a fault. */
public enum Blame {
  /**
   * A wrong option, an unreadable repository, a missing file: the person who called can mend it.
   */
  USER,
  /** A file of the repository that cannot be processed; the build goes on without it. */
  INPUT,
  /** A model or native library. */
  ENGINE,
  /** doctown itself. */
  BUG
}
