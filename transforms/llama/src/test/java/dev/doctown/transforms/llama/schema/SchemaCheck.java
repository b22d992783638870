package dev.doctown.transforms.llama.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Validates answers with a validator that is not ours. */
public final class SchemaCheck {
  private final Schema schema;

  public SchemaCheck(String schema) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
  }

  /** What is wrong with an answer. */
  public List<String> faults(String answer) {
    return schema.validate(answer, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
