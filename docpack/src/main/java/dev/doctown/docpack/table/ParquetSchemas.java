package dev.doctown.docpack.table;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * The Parquet form of a table's Avro schema.
 *
 * <p>Fields of type string, bytes, int, long and float, records of these, arrays of any of these,
 * and the union of null and one of the five primitive types are supported. Arrays are Parquet's
 * three-level lists: {@code required group f (LIST) { repeated group list { required T element }
 * }}.
 */
final class ParquetSchemas {
  static final String LIST = "list";
  static final String ELEMENT = "element";

  private ParquetSchemas() {}

  static MessageType of(Schema schema) {
    return new MessageType(schema.getProp("table"), fields(schema));
  }

  /** The type of a field's value: what stands beside null in a union. */
  static Schema valueType(Schema schema) {
    return schema.isNullable()
        ? schema.getTypes().stream()
            .filter(type -> type.getType() != Schema.Type.NULL)
            .findFirst()
            .orElseThrow()
        : schema;
  }

  private static List<Type> fields(Schema record) {
    return record.getFields().stream()
        .map(
            field ->
                type(
                    field.name(),
                    valueType(field.schema()),
                    field.schema().isNullable() ? Repetition.OPTIONAL : Repetition.REQUIRED))
        .toList();
  }

  private static Type type(String name, Schema schema, Repetition repetition) {
    return switch (schema.getType()) {
      case STRING ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case BYTES -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(name);
      case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case FLOAT -> Types.primitive(PrimitiveTypeName.FLOAT, repetition).named(name);
      case RECORD ->
          Types.buildGroup(repetition).addFields(fields(schema).toArray(Type[]::new)).named(name);
      case ARRAY ->
          Types.buildGroup(repetition)
              .as(LogicalTypeAnnotation.listType())
              .addField(
                  Types.repeatedGroup()
                      .addField(type(ELEMENT, schema.getElementType(), Repetition.REQUIRED))
                      .named(LIST))
              .named(name);
      case NULL, BOOLEAN, DOUBLE, ENUM, FIXED, MAP, UNION ->
          throw new IllegalArgumentException("column " + name + " has the type " + schema);
    };
  }
}
