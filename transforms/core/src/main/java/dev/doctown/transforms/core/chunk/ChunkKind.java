package dev.doctown.transforms.core.chunk;

import java.util.Locale;

/** What a chunk is; the lower-case name stands in the table. */
enum ChunkKind {
  /** The head of a type that had to be split, with the first small members. */
  HEADER,
  /** Several small definitions. */
  MEMBERS,
  /** One definition, or the first part of a function that had to be split. */
  DEFINITION,
  IMPORTS,
  STATEMENTS,
  /** Prose under its headings. */
  SECTION,
  /** Cut by lines, whatever they hold. */
  LINES;

  /** Whether such a chunk holds definitions; of two the first kind is the one for both. */
  boolean defines() {
    return compareTo(DEFINITION) <= 0;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
