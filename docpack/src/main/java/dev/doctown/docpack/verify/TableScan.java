package dev.doctown.docpack.verify;

import dev.doctown.docpack.RowIterator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a table on their way through a check: counted, and their order compared. */
final class TableScan<R> implements Iterator<R>, AutoCloseable {
  private final String table;
  private final RowIterator<R> rows;
  private final Comparator<R> order;
  private final Function<R, String> key;
  private final Findings findings;
  private @Nullable R last;
  private long count;

  TableScan(
      String table,
      RowIterator<R> rows,
      Comparator<R> order,
      Function<R, String> key,
      Findings findings) {
    this.table = table;
    this.rows = rows;
    this.order = order;
    this.key = key;
    this.findings = findings;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public R next() {
    R row = rows.next();
    if (last != null && order.compare(last, row) >= 0) {
      findings.add(Finding.Code.KEY_ORDER, subject(row), "stands behind " + key.apply(last));
    }
    last = row;
    count++;
    return row;
  }

  /** Table and key of a row, as the subject of findings. */
  String subject(R row) {
    return table + " (" + key.apply(row) + ")";
  }

  /** Rows so far. */
  long count() {
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
