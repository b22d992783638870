package dev.doctown.docpack.table;

import dev.doctown.docpack.EmbeddingVector;
import dev.doctown.schemas.tables.EmbeddingRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Takes embeddings apart, column by column: a record consumer would cost more for each float than
 * the float's compression.
 */
final class VectorShredder implements RowShredder<EmbeddingVector> {
  /** An element of a list stands one level below the row; an empty list ends at level 0. */
  private static final int ELEMENT_LEVEL = 1;

  private final List<ColumnDescriptor> descriptors;
  private @Nullable Columns columns;

  private record Columns(
      ColumnWriteStore store,
      ColumnWriter model,
      ColumnWriter text,
      ColumnWriter engine,
      ColumnWriter tokens,
      ColumnWriter windows,
      ColumnWriter vector) {}

  VectorShredder(MessageType schema) {
    this.descriptors = schema.getColumns();
  }

  @Override
  public void begin(ColumnWriteStore store) {
    columns =
        new Columns(
            store,
            column(store, "model"),
            column(store, "text_sha256"),
            column(store, "engine"),
            column(store, "token_count"),
            column(store, "windows"),
            column(store, "vector"));
  }

  private ColumnWriter column(ColumnWriteStore store, String name) {
    int position = EmbeddingRow.getClassSchema().getField(name).pos();
    return store.getColumnWriter(descriptors.get(position));
  }

  @Override
  public void write(EmbeddingVector row) {
    Columns to = columns;
    if (to == null) {
      throw new IllegalStateException("no row group was begun");
    }
    to.model.write(binary(row.model()), 0, 0);
    to.text.write(binary(row.textSha256()), 0, 0);
    to.engine.write(binary(row.engine()), 0, 0);
    to.tokens.write(row.tokenCount(), 0, 0);
    to.windows.write(row.windows(), 0, 0);
    float[] vector = row.vector();
    if (vector.length == 0) {
      to.vector.writeNull(0, 0);
    }
    for (int i = 0; i < vector.length; i++) {
      to.vector.write(vector[i], i == 0 ? 0 : ELEMENT_LEVEL, ELEMENT_LEVEL);
    }
    to.store.endRecord();
  }

  @Override
  public void end() {}

  private static Binary binary(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }
}
