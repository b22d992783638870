package dev.doctown.docpack;

import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Those rows of an iterator that are wanted. */
final class SelectedRows<R> implements RowIterator<R> {
  private final RowIterator<R> rows;
  private final Predicate<R> wanted;
  private @Nullable R next;

  SelectedRows(RowIterator<R> rows, Predicate<R> wanted) {
    this.rows = rows;
    this.wanted = wanted;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      R row = rows.next();
      next = wanted.test(row) ? row : null;
    }
    return next != null;
  }

  @Override
  public R next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    R row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    rows.close();
  }
}
