package dev.doctown.transforms.core;

import dev.doctown.docpack.RowIterator;
import java.util.function.UnaryOperator;

/** Rows on their way into a table, counted as they pass. */
record ChangedRows<R>(RowIterator<R> rows, UnaryOperator<R> change) implements RowIterator<R> {
  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public R next() {
    BuildCounters.ROWS_WRITTEN.counter().inc();
    return change.apply(rows.next());
  }

  @Override
  public void close() {
    rows.close();
  }
}
