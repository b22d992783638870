package dev.doctown.docpack;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a table as they come, as long as each stands behind the one before by its key. */
final class AscendingRows<T> implements Iterator<T> {
  private final String table;
  private final Iterator<? extends T> rows;
  private final Comparator<? super T> order;
  private final Function<? super T, String> key;
  private @Nullable T last;

  AscendingRows(
      String table,
      Iterator<? extends T> rows,
      Comparator<? super T> order,
      Function<? super T, String> key) {
    this.table = table;
    this.rows = rows;
    this.order = order;
    this.key = key;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  /**
   * @throws DoctownException {@link ErrorCode#BUG} when the row does not ascend
   */
  @Override
  public T next() {
    T row = rows.next();
    T before = last;
    if (before != null && order.compare(before, row) >= 0) {
      throw new DoctownException(
          ErrorCode.BUG,
          "table "
              + table
              + ": the row with key ("
              + key.apply(row)
              + ") follows ("
              + key.apply(before)
              + "), expected strictly ascending keys; please report this");
    }
    last = row;
    return row;
  }
}
