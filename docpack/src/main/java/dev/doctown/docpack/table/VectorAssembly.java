package dev.doctown.docpack.table;

import dev.doctown.docpack.EmbeddingVector;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Puts embeddings together, column by column, without a call through a converter for each float.
 */
final class VectorAssembly implements RowAssembly<EmbeddingVector> {
  private final RowGroups groups;
  private final RepeatedText models = new RepeatedText();
  private final RepeatedText engines = new RepeatedText();
  private @Nullable Columns columns;
  private int length = 384;

  private record Columns(
      ColumnReader model,
      ColumnReader text,
      ColumnReader engine,
      ColumnReader tokens,
      ColumnReader windows,
      ColumnReader vector) {}

  VectorAssembly(RowGroups groups) {
    this.groups = groups;
  }

  @Override
  public void begin(PageReadStore pages) {
    MessageType schema = groups.requested();
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(pages, new NoConverter(), schema, groups.createdBy());
    columns =
        new Columns(
            store.getColumnReader(column(schema, "model")),
            store.getColumnReader(column(schema, "text_sha256")),
            store.getColumnReader(column(schema, "engine")),
            store.getColumnReader(column(schema, "token_count")),
            store.getColumnReader(column(schema, "windows")),
            store.getColumnReader(
                column(schema, "vector", ParquetSchemas.LIST, ParquetSchemas.ELEMENT)));
  }

  private static ColumnDescriptor column(MessageType schema, String... path) {
    return schema.getColumnDescription(path);
  }

  @Override
  public EmbeddingVector next() {
    Columns from = columns;
    if (from == null) {
      throw new IllegalStateException("no row group was begun");
    }
    String model = models.of(from.model.getBinary());
    String text = from.text.getBinary().toStringUsingUTF8();
    String engine = engines.of(from.engine.getBinary());
    int tokens = from.tokens.getInteger();
    int windows = from.windows.getInteger();
    from.model.consume();
    from.text.consume();
    from.engine.consume();
    from.tokens.consume();
    from.windows.consume();
    return new EmbeddingVector(model, text, engine, tokens, windows, vector(from.vector));
  }

  private float[] vector(ColumnReader from) {
    if (from.getCurrentDefinitionLevel() == 0) {
      from.consume();
      return new float[0];
    }
    float[] vector = new float[length];
    int size = 0;
    do {
      if (size == vector.length) {
        if (size > TableLimits.LIST_ELEMENTS) {
          throw new CorruptTableException("a vector exceeds " + size + " components");
        }
        vector = Arrays.copyOf(vector, size * 2);
      }
      vector[size++] = from.getFloat();
      from.consume();
    } while (from.getCurrentRepetitionLevel() != 0);
    length = size;
    return size == vector.length ? vector : Arrays.copyOf(vector, size);
  }

  /** Text that is the same in almost every row. */
  private static final class RepeatedText {
    private @Nullable Binary last;
    private String text = "";

    String of(Binary value) {
      if (!value.equals(last)) {
        last = value.copy();
        text = value.toStringUsingUTF8();
      }
      return text;
    }
  }

  /** Values are asked of the columns, so nothing is pushed. */
  private static final class NoConverter extends GroupConverter {
    @Override
    public Converter getConverter(int index) {
      return this;
    }

    @Override
    public PrimitiveConverter asPrimitiveConverter() {
      return new PrimitiveConverter() {};
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
