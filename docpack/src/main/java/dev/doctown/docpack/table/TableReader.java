package dev.doctown.docpack.table;

import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.container.FileSlice;
import dev.doctown.schemas.tables.EmbeddingRow;
import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables that {@link TableWriter} wrote, a row group at a time.
 *
 * <p>Whatever the bytes are, an iterator gives rows or the fault that {@code faults} makes of what
 * went wrong, and allocates no more than a few row groups take.
 */
public final class TableReader {
  private TableReader() {}

  /**
   * Rows of a table of Avro records.
   *
   * @param columns columns to read; the other fields of the rows stay unset
   * @param range rows beyond it are given only where they share a row group with rows inside
   */
  public static <R extends SpecificRecord> RowIterator<R> records(
      FileSlice file,
      Schema schema,
      Class<R> type,
      Set<String> columns,
      @Nullable ColumnRange range,
      Function<Exception, DoctownException> faults) {
    SpecificData data = new SpecificData(type.getClassLoader());
    return open(
        () -> {
          RowGroups groups = new RowGroups(file, schema, columns, range);
          return new GroupRows<>(groups, new RecordAssembly<>(schema, type, data, groups), faults);
        },
        faults);
  }

  /** Rows of the table {@code embeddings}. */
  public static RowIterator<EmbeddingVector> embeddings(
      FileSlice file, @Nullable ColumnRange range, Function<Exception, DoctownException> faults) {
    Schema schema = EmbeddingRow.getClassSchema();
    Set<String> columns = Set.copyOf(schema.getFields().stream().map(Schema.Field::name).toList());
    return open(
        () -> {
          RowGroups groups = new RowGroups(file, schema, columns, range);
          return new GroupRows<>(groups, new VectorAssembly(groups), faults);
        },
        faults);
  }

  private interface Opening<T> {
    RowIterator<T> open() throws IOException;
  }

  private static <T> RowIterator<T> open(
      Opening<T> opening, Function<Exception, DoctownException> faults) {
    try {
      return opening.open();
    } catch (IOException | RuntimeException e) {
      throw faults.apply(e);
    }
  }
}
