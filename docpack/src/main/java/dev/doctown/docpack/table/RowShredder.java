package dev.doctown.docpack.table;

import org.apache.parquet.column.ColumnWriteStore;

/** Takes rows apart into columns. */
interface RowShredder<T> {

  /** Starts a row group. */
  void begin(ColumnWriteStore columns);

  /** Adds a row, its end included. */
  void write(T row);

  /** Ends the row group. */
  void end();
}
