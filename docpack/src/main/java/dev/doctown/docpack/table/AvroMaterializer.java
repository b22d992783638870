package dev.doctown.docpack.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Puts Avro records together. Which class a record has follows from doctown's own schema, never
 * from the file.
 */
final class AvroMaterializer extends RecordMaterializer<IndexedRecord> {
  private final RecordConverter root;
  private @Nullable IndexedRecord row;

  /**
   * @param columns the columns that are read; fields of other columns stay unset
   * @param absent fields that get their default
   * @param data makes the records
   */
  AvroMaterializer(
      Schema schema, MessageType columns, List<Schema.Field> absent, SpecificData data) {
    this.root =
        new RecordConverter(schema, columns, absent, data, value -> row = (IndexedRecord) value);
  }

  @Override
  public IndexedRecord getCurrentRecord() {
    if (row == null) {
      throw new IllegalStateException("no row was read");
    }
    return row;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  private static Converter converter(
      Schema schema, Type type, SpecificData data, Consumer<Object> to) {
    return switch (schema.getType()) {
      case STRING -> new ValueConverters.Text(to);
      case BYTES, INT, LONG -> new ValueConverters.Plain(to);
      case RECORD -> new RecordConverter(schema, type.asGroupType(), List.of(), data, to);
      case ARRAY -> new ListConverter(schema, type.asGroupType(), data, to);
      default -> throw new IllegalArgumentException("no column has the type " + schema);
    };
  }

  private static final class RecordConverter extends GroupConverter {
    private final Schema schema;
    private final List<Schema.Field> absent;
    private final SpecificData data;
    private final Consumer<Object> to;
    private final Converter[] fields;
    private @Nullable IndexedRecord current;

    RecordConverter(
        Schema schema,
        GroupType type,
        List<Schema.Field> absent,
        SpecificData data,
        Consumer<Object> to) {
      this.schema = schema;
      this.absent = absent;
      this.data = data;
      this.to = to;
      this.fields = new Converter[type.getFieldCount()];
      for (int i = 0; i < fields.length; i++) {
        Schema.Field field = schema.getField(type.getFieldName(i));
        fields[i] =
            converter(
                ParquetSchemas.valueType(field.schema()),
                type.getType(i),
                data,
                value -> current().put(field.pos(), value));
      }
    }

    private IndexedRecord current() {
      if (current == null) {
        throw new IllegalStateException("a value stands outside of a record");
      }
      return current;
    }

    @Override
    public Converter getConverter(int index) {
      return fields[index];
    }

    @Override
    public void start() {
      IndexedRecord record = (IndexedRecord) data.newRecord(null, schema);
      for (Schema.Field field : absent) {
        record.put(field.pos(), data.deepCopy(field.schema(), data.getDefaultValue(field)));
      }
      current = record;
    }

    @Override
    public void end() {
      to.accept(current());
    }
  }

  private static final class ListConverter extends GroupConverter {
    private final Consumer<Object> to;
    private final GroupConverter entry;
    private List<Object> elements = new ArrayList<>();

    ListConverter(Schema schema, GroupType type, SpecificData data, Consumer<Object> to) {
      this.to = to;
      Converter element =
          converter(
              schema.getElementType(), type.getType(0).asGroupType().getType(0), data, this::add);
      this.entry =
          new GroupConverter() {
            @Override
            public Converter getConverter(int index) {
              return element;
            }

            @Override
            public void start() {}

            @Override
            public void end() {}
          };
    }

    private void add(Object element) {
      if (elements.size() == TableLimits.LIST_ELEMENTS) {
        throw new CorruptTableException("a list exceeds " + elements.size() + " elements");
      }
      elements.add(element);
    }

    @Override
    public Converter getConverter(int index) {
      return entry;
    }

    @Override
    public void start() {
      elements = new ArrayList<>();
    }

    @Override
    public void end() {
      to.accept(elements);
    }
  }
}
