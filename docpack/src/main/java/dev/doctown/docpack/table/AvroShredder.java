package dev.doctown.docpack.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Takes Avro records apart. */
final class AvroShredder implements RowShredder<IndexedRecord> {

  /** Writes a value that is not null. */
  private interface ValueShredder {
    void write(RecordConsumer out, Object value);
  }

  private final ValueShredder root;
  private final MessageColumnIO layout;
  private @Nullable RecordConsumer out;

  AvroShredder(Schema schema, MessageType columns) {
    this.root = fields(schema);
    this.layout = new ColumnIOFactory(false).getColumnIO(columns);
  }

  @Override
  public void begin(ColumnWriteStore columns) {
    out = layout.getRecordWriter(columns);
  }

  @Override
  public void write(IndexedRecord row) {
    RecordConsumer consumer = consumer();
    consumer.startMessage();
    root.write(consumer, row);
    consumer.endMessage();
  }

  @Override
  public void end() {
    consumer().flush();
  }

  private RecordConsumer consumer() {
    if (out == null) {
      throw new IllegalStateException("no row group was begun");
    }
    return out;
  }

  private static ValueShredder fields(Schema record) {
    List<Schema.Field> fields = record.getFields();
    String[] names = fields.stream().map(Schema.Field::name).toArray(String[]::new);
    ValueShredder[] shredders =
        fields.stream()
            .map(field -> value(ParquetSchemas.valueType(field.schema())))
            .toArray(ValueShredder[]::new);
    return (out, value) -> {
      IndexedRecord row = (IndexedRecord) value;
      for (int i = 0; i < names.length; i++) {
        Object field = row.get(i);
        if (field != null) {
          out.startField(names[i], i);
          shredders[i].write(out, field);
          out.endField(names[i], i);
        }
      }
    };
  }

  private static ValueShredder value(Schema schema) {
    return switch (schema.getType()) {
      case STRING ->
          (out, value) ->
              out.addBinary(
                  Binary.fromConstantByteArray(value.toString().getBytes(StandardCharsets.UTF_8)));
      case BYTES ->
          (out, value) ->
              out.addBinary(Binary.fromConstantByteBuffer(((ByteBuffer) value).duplicate()));
      case INT -> (out, value) -> out.addInteger((Integer) value);
      case LONG -> (out, value) -> out.addLong((Long) value);
      case RECORD -> group(fields(schema));
      case ARRAY -> list(value(schema.getElementType()));
      default -> throw new IllegalArgumentException("no column has the type " + schema);
    };
  }

  private static ValueShredder group(ValueShredder fields) {
    return (out, value) -> {
      out.startGroup();
      fields.write(out, value);
      out.endGroup();
    };
  }

  private static ValueShredder list(ValueShredder element) {
    return (out, value) -> {
      out.startGroup();
      List<?> elements = (List<?>) value;
      if (!elements.isEmpty()) {
        out.startField(ParquetSchemas.LIST, 0);
        for (Object each : elements) {
          out.startGroup();
          out.startField(ParquetSchemas.ELEMENT, 0);
          element.write(out, each);
          out.endField(ParquetSchemas.ELEMENT, 0);
          out.endGroup();
        }
        out.endField(ParquetSchemas.LIST, 0);
      }
      out.endGroup();
    };
  }
}
