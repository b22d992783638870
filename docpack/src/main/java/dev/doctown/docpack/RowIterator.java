package dev.doctown.docpack;

import java.io.Closeable;
import java.util.Iterator;

/** Rows in the order of their key, read as they are asked for; close it when done. */
public interface RowIterator<R> extends Iterator<R>, Closeable {
  @Override
  void close();
}
