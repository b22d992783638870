package dev.doctown.transforms.core.run;

import dev.doctown.docpack.RowIterator;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows completed with what another sequence says of them. That one is in the rows' order and says
 * something of some of them; what belongs to no row is {@link ErrorCode#BUG}.
 */
public final class CompletedRows<R, A> implements RowIterator<R> {
  private final RowIterator<R> rows;
  private final RowIterator<A> additions;
  private final BiPredicate<R, A> belong;
  private final BiConsumer<R, A> complete;
  private @Nullable A next;

  /**
   * @param belong whether an addition says something of a row
   * @param complete puts the addition into the row
   */
  public CompletedRows(
      RowIterator<R> rows,
      RowIterator<A> additions,
      BiPredicate<R, A> belong,
      BiConsumer<R, A> complete) {
    this.rows = rows;
    this.additions = additions;
    this.belong = belong;
    this.complete = complete;
    advance();
  }

  @Override
  public boolean hasNext() {
    boolean more = rows.hasNext();
    if (!more && next != null) {
      throw new DoctownException(
          ErrorCode.BUG, "no row for " + next + " came in its place; please report this");
    }
    return more;
  }

  @Override
  public R next() {
    R row = rows.next();
    A addition = next;
    if (addition != null && belong.test(row, addition)) {
      complete.accept(row, addition);
      advance();
    }
    return row;
  }

  private void advance() {
    next = additions.hasNext() ? additions.next() : null;
  }

  @Override
  public void close() {
    try (additions) {
      rows.close();
    }
  }
}
