package dev.doctown.docpack.table;

/**
 * Bounds that hold for every table doctown writes, and that a reader checks before it allocates: a
 * file of a few bytes must not be able to claim gigabytes.
 */
final class TableLimits {
  /** Buffered values after which a row group ends, behind the row that reaches it. */
  static final long ROW_GROUP_BYTES = 8 << 20;

  /** Largest row that is written: its values, uncompressed. */
  static final long ROW_BYTES = 40 << 20;

  /** Largest page before compression: a row group less one byte, and one row. */
  static final int PAGE_BYTES = 50 << 20;

  /** Most values of one page, null ones and empty lists included. */
  static final int PAGE_VALUES = 1 << 23;

  /** Most elements of one list. */
  static final int LIST_ELEMENTS = 1 << 22;

  /** Largest footer; a row group takes about 3 kB of it. */
  static final int FOOTER_BYTES = 16 << 20;

  private TableLimits() {}

  static void checkPageBytes(long size) {
    if (size < 0 || size > PAGE_BYTES) {
      throw new CorruptTableException(
          "a page claims " + size + " bytes, at most " + PAGE_BYTES + " are written");
    }
  }
}
