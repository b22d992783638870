package dev.doctown.docpack;

import java.io.Closeable;
import java.util.Iterator;

/** Rows in the order of their key, read as they are asked for; close it when done. */
public interface RowIterator<R> extends Iterator<R>, Closeable {
  /** Rows from memory; closing does nothing. */
  static <R> RowIterator<R> of(Iterable<R> rows) {
    Iterator<R> iterator = rows.iterator();
    return new RowIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public R next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  void close();
}
