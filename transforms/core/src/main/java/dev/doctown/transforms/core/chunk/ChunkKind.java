package dev.doctown.transforms.core.chunk;

import java.util.Locale;

/** What a chunk is; the lower-case name stands in the table. */
enum ChunkKind {
  /** One definition, or the first part of a function that had to be split. */
  DEFINITION,
  /** Several small definitions. */
  MEMBERS,
  IMPORTS,
  /** The head of a type that had to be split, with the first small members. */
  HEADER,
  STATEMENTS,
  /** Prose under its headings. */
  SECTION,
  /** Cut by lines, whatever they hold. */
  LINES;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
