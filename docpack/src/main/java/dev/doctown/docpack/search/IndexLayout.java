package dev.doctown.docpack.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of the search index: the order of those of a number, and the records of fixed size,
 * which fields they have, in what order, of how many bytes. Writer and reader know a field's place
 * from here alone. Fields are signed numbers.
 *
 * <pre>
 * files        0  8  FILE_PATH              into strings
 *              8  4  FILE_FIRST_CHUNK       one more record: the number of chunks
 *             12  4  FILE_TRAITS            FileRole, with LEGACY_BIT
 *
 * chunks       0  4  CHUNK_FILE
 *              4  4  CHUNK_FIRST_LINE       from 1
 *              8  4  CHUNK_LAST_LINE
 *             12  4  CHUNK_TOKENS           its length for the ranking
 *             16  4  CHUNK_VECTOR           or NONE
 *             20  4  CHUNK_FIRST_DEFINITION one more record: the number of definitions
 *             24  4  CHUNK_ENCLOSING        the innermost definition around it, or NONE
 *             28  8  CHUNK_SNIPPET          into strings
 *
 * definitions  0  4  DEFINITION_CHUNK       where it starts
 *              4  4  DEFINITION_FIRST_LINE  from 1
 *              8  4  DEFINITION_LAST_LINE
 *             12  4  DEFINITION_CLASS       SymbolClass
 *             16  8  DEFINITION_NAME        qualified, into strings
 *             24  8  DEFINITION_SIGNATURE   into strings
 * </pre>
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

  /** Bytes as numbers: the least significant byte of each comes first. */
  static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

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
