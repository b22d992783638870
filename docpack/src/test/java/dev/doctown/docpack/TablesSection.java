package dev.doctown.docpack;

import dev.doctown.schemas.tables.EmbeddingRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.Schema;

/** The tables' keys and columns as the section of {@code docs/docpack.md} that shows them. */
final class TablesSection {

  private TablesSection() {}

  static String markdown() {
    List<Schema> schemas = new ArrayList<>();
    DocpackTable.all().forEach(table -> schemas.add(table.schema()));
    schemas.add(EmbeddingRow.getClassSchema());
    schemas.sort(Comparator.comparing(schema -> schema.getProp("table")));
    StringBuilder out = new StringBuilder();
    schemas.forEach(schema -> append(schema, out));
    return out.toString();
  }

  private static void append(Schema schema, StringBuilder out) {
    List<?> key = (List<?>) schema.getObjectProp("key");
    out.append("### `").append(schema.getProp("table")).append("`\n\n").append(schema.getDoc());
    out.append(
        key.isEmpty()
            ? ""
            : " Key: " + String.join(", ", key.stream().map(String::valueOf).toList()) + ".");
    out.append("\n\n| column | type | |\n|---|---|---|\n");
    for (Schema.Field field : schema.getFields()) {
      out.append("| `")
          .append(field.name())
          .append("` | ")
          .append(type(field.schema()))
          .append(" | ")
          .append(field.doc())
          .append(" |\n");
    }
    out.append("\n");
  }

  private static String type(Schema schema) {
    return switch (schema.getType()) {
      case UNION -> type(schema.getTypes().get(1)) + " or null";
      case ARRAY -> "list of " + type(schema.getElementType());
      case RECORD -> schema.getName();
      default -> schema.getType().getName();
    };
  }
}
