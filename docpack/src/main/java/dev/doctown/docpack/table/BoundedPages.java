package dev.doctown.docpack.table;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Pages whose claimed counts are checked before a decoder allocates for them. */
record BoundedPages(PageReadStore pages) implements PageReadStore {
  /** A value of any column type takes at least this many bytes of a dictionary. */
  private static final int LEAST_VALUE_BYTES = 4;

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    return new BoundedPageReader(pages.getPageReader(column));
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }

  @Override
  public void close() {
    pages.close();
  }

  private record BoundedPageReader(PageReader reader) implements PageReader {
    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
      DictionaryPage page = reader.readDictionaryPage();
      if (page != null) {
        long most = page.getBytes().size() / LEAST_VALUE_BYTES;
        if (page.getDictionarySize() < 0 || page.getDictionarySize() > most) {
          throw new CorruptTableException(
              "a dictionary claims " + page.getDictionarySize() + " values, at most " + most);
        }
      }
      return page;
    }

    @Override
    public long getTotalValueCount() {
      return reader.getTotalValueCount();
    }

    @Override
    public @Nullable DataPage readPage() {
      DataPage page = reader.readPage();
      if (page != null
          && (page.getValueCount() < 0 || page.getValueCount() > TableLimits.PAGE_VALUES)) {
        throw new CorruptTableException("a page claims " + page.getValueCount() + " values");
      }
      return page;
    }
  }
}
