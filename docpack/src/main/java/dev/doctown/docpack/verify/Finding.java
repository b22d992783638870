package dev.doctown.docpack.verify;

import dev.doctown.transforms.spi.ErrorCode;

/**
 * A promise that a pack does not keep.
 *
 * @param code which promise
 * @param subject where: an entry, or a table and the key of a row
 * @param message what was found and what was expected, on one line
 */
public record Finding(Code code, String subject, String message) {

  /** Promises of the format. */
  public enum Code {
    /** The file is no archive as doctown writes it; nothing further was checked. */
    CONTAINER(ErrorCode.PACK_CORRUPT),
    /** The bytes of an entry are not those the manifest names. */
    ENTRY_DIGEST(ErrorCode.PACK_CORRUPT),
    /** The manifest is not written as doctown writes it. */
    MANIFEST_FORM(ErrorCode.PACK_CORRUPT),
    /** Entries do not stand in their order. */
    ENTRY_ORDER(ErrorCode.PACK_CORRUPT),
    /** A digest of the manifest is not that of what it covers. */
    DIGEST(ErrorCode.PACK_CORRUPT),
    /** A table cannot be read. */
    TABLE_UNREADABLE(ErrorCode.PACK_CORRUPT),
    /** The manifest's statistics differ from the tables. */
    STATISTICS(ErrorCode.PACK_INCONSISTENT),
    /** Rows are not strictly ascending by their key. */
    KEY_ORDER(ErrorCode.PACK_INCONSISTENT),
    /** An id that must be unique is used twice. */
    ID_NOT_UNIQUE(ErrorCode.PACK_INCONSISTENT),
    /** A row names a file that is no row of {@code files}. */
    FILE_MISSING(ErrorCode.PACK_INCONSISTENT),
    /** The chunks of a file do not tile it. */
    CHUNKS_TILE(ErrorCode.PACK_INCONSISTENT),
    /** A chunk's content is not the one its digest names, or has not the length of its range. */
    CHUNK_CONTENT(ErrorCode.PACK_INCONSISTENT),
    /** Lines do not agree with the content. */
    LINES(ErrorCode.PACK_INCONSISTENT),
    /** The chunks of a file do not concatenate to the content that {@code files} names. */
    FILE_CONTENT(ErrorCode.PACK_INCONSISTENT),
    /** A column holds a word that its vocabulary lacks. */
    VOCABULARY(ErrorCode.PACK_INCONSISTENT),
    /** A number is outside its bounds: a rank, a count, a confidence. */
    BOUNDS(ErrorCode.PACK_INCONSISTENT),
    /** A row names a symbol that is no row of {@code symbols}. */
    SYMBOL_MISSING(ErrorCode.PACK_INCONSISTENT),
    /** A chunk names a vector that is no row of {@code embeddings}. */
    EMBEDDING_MISSING(ErrorCode.PACK_INCONSISTENT),
    /** A row names a subsystem that is no row of {@code subsystems}. */
    SUBSYSTEM_MISSING(ErrorCode.PACK_INCONSISTENT),
    /** A row names a call of a model that is no row of {@code generations}. */
    GENERATION_MISSING(ErrorCode.PACK_INCONSISTENT),
    /** A vector is not finite, not of length 1, or of another dimension than its model's others. */
    VECTOR(ErrorCode.PACK_INCONSISTENT),
    /** Evidence names a place that is not in the pack. */
    EVIDENCE(ErrorCode.PACK_INCONSISTENT),
    /** A page, a drawing or a part of the search index is not what the tables give. */
    DERIVED(ErrorCode.PACK_INCONSISTENT),
    /** What was measured is not what is written, or misses its goal. */
    QUALITY(ErrorCode.PACK_INCONSISTENT),
    /** The source is at another commit, or has other content, than the pack was made from. */
    SOURCE_STATE(ErrorCode.PACK_DIFFERS),
    /** A file of the source is no row, or a row is no file of the source. */
    SOURCE_FILE(ErrorCode.PACK_DIFFERS),
    /** A row of {@code files} says something else than the source's file. */
    SOURCE_CONTENT(ErrorCode.PACK_DIFFERS);

    private final ErrorCode errorCode;

    Code(ErrorCode errorCode) {
      this.errorCode = errorCode;
    }

    /** The error that a finding of this code amounts to. */
    public ErrorCode errorCode() {
      return errorCode;
    }
  }
}
