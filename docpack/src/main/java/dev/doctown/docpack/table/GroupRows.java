package dev.doctown.docpack.table;

import dev.doctown.docpack.RowIterator;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.parquet.column.page.PageReadStore;
import org.jspecify.annotations.Nullable;

/** The rows of all row groups. */
final class GroupRows<T> implements RowIterator<T> {
  private final RowGroups groups;
  private final RowAssembly<T> assembly;
  private final Function<Exception, DoctownException> faults;
  private @Nullable PageReadStore group;
  private long left;

  GroupRows(
      RowGroups groups, RowAssembly<T> assembly, Function<Exception, DoctownException> faults) {
    this.groups = groups;
    this.assembly = assembly;
    this.faults = faults;
  }

  @Override
  public boolean hasNext() {
    try {
      while (left == 0) {
        if (group != null) {
          group.close();
        }
        group = groups.next();
        if (group == null) {
          return false;
        }
        left = group.getRowCount();
        assembly.begin(group);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      throw faults.apply(e);
    }
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      T row = assembly.next();
      left--;
      return row;
    } catch (RuntimeException e) {
      throw faults.apply(e);
    }
  }

  @Override
  public void close() {
    try {
      groups.close();
    } catch (IOException e) {
      throw faults.apply(e);
    }
  }
}
