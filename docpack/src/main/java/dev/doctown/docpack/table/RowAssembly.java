package dev.doctown.docpack.table;

import org.apache.parquet.column.page.PageReadStore;

/** Puts rows together from columns. */
interface RowAssembly<T> {

  /** Starts a row group. */
  void begin(PageReadStore pages);

  /** The next row of the group; called as often as it has rows. */
  T next();
}
