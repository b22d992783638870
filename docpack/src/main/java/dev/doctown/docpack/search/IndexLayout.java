package dev.doctown.docpack.search;

/**
 * The records of fixed size in the search index: which fields they have, in what order, of how many
 * bytes. Writer and reader know a field's place from here alone.
 */
final class IndexLayout {
  /** Into strings. */
  static final IndexField FILE_PATH = IndexField.first(IndexSection.FILES, Long.BYTES);

  /** In one more record behind the last: the number of chunks. */
  static final IndexField FILE_FIRST_CHUNK = FILE_PATH.then(Integer.BYTES);

  /** Code of the {@link FileRole}, with {@link #LEGACY_BIT}. */
  static final IndexField FILE_TRAITS = FILE_FIRST_CHUNK.then(Integer.BYTES);

  static final IndexField CHUNK_FILE = IndexField.first(IndexSection.CHUNKS, Integer.BYTES);
  static final IndexField CHUNK_FIRST_LINE = CHUNK_FILE.then(Integer.BYTES);
  static final IndexField CHUNK_LAST_LINE = CHUNK_FIRST_LINE.then(Integer.BYTES);
  static final IndexField CHUNK_TOKENS = CHUNK_LAST_LINE.then(Integer.BYTES);

  /** {@link #NONE} for a chunk without a vector. */
  static final IndexField CHUNK_VECTOR = CHUNK_TOKENS.then(Integer.BYTES);

  /** In one more record behind the last: the number of definitions. */
  static final IndexField CHUNK_FIRST_DEFINITION = CHUNK_VECTOR.then(Integer.BYTES);

  /** The innermost definition around the chunk; {@link #NONE} outside of all. */
  static final IndexField CHUNK_ENCLOSING = CHUNK_FIRST_DEFINITION.then(Integer.BYTES);

  /** Into strings. */
  static final IndexField CHUNK_SNIPPET = CHUNK_ENCLOSING.then(Long.BYTES);

  static final IndexField DEFINITION_CHUNK =
      IndexField.first(IndexSection.DEFINITIONS, Integer.BYTES);
  static final IndexField DEFINITION_FIRST_LINE = DEFINITION_CHUNK.then(Integer.BYTES);
  static final IndexField DEFINITION_LAST_LINE = DEFINITION_FIRST_LINE.then(Integer.BYTES);

  /** Code of the {@link SymbolClass}. */
  static final IndexField DEFINITION_CLASS = DEFINITION_LAST_LINE.then(Integer.BYTES);

  /** The qualified name, into strings. */
  static final IndexField DEFINITION_NAME = DEFINITION_CLASS.then(Long.BYTES);

  /** Into strings. */
  static final IndexField DEFINITION_SIGNATURE = DEFINITION_NAME.then(Long.BYTES);

  static final int LEGACY_BIT = 1 << 8;
  static final int NONE = -1;

  private IndexLayout() {}

  /** Bytes of a record of {@code files}, {@code chunks} or {@code definitions}. */
  static int recordBytes(IndexSection section) {
    return switch (section) {
      case FILES -> FILE_TRAITS.end();
      case CHUNKS -> CHUNK_SNIPPET.end();
      case DEFINITIONS -> DEFINITION_SIGNATURE.end();
      case STRINGS,
          WORD_TERMS,
          WORD_POSTINGS,
          NAME_TERMS,
          NAME_POSTINGS,
          STEM_TERMS,
          STEM_POSTINGS,
          PART_TERMS,
          PART_POSTINGS,
          VECTORS ->
          throw new IllegalArgumentException(section + " has no records of fixed size");
    };
  }
}
