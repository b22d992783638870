package dev.doctown.transforms.llama.schema;

import dev.doctown.transforms.llama.schema.SchemaNode.ArrayNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ChoiceNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ObjectNode;
import dev.doctown.transforms.llama.schema.SchemaNode.Property;
import dev.doctown.transforms.llama.schema.SchemaNode.StringNode;

/** How long an answer is at least: what a budget that ends has to be followed by. */
final class ShortestAnswer {
  private static final long QUOTES = 2;

  private ShortestAnswer() {}

  /** Bytes; those of numbers are taken as one. Larger than any limit when they are many. */
  static long bytes(SchemaNode node) {
    if (node instanceof ObjectNode object) {
      long sum = QUOTES;
      for (Property property : object.properties()) {
        sum += JsonText.key(property.name()).length() + 1L + bytes(property.value());
      }
      return Math.min(sum, Integer.MAX_VALUE);
    }
    if (node instanceof ArrayNode array) {
      return Math.min(
          QUOTES + array.least() * (1 + bytes(array.items())), (long) Integer.MAX_VALUE);
    }
    if (node instanceof StringNode string) {
      return QUOTES + string.least();
    }
    return node instanceof ChoiceNode choice
        ? choice.literals().stream().mapToLong(String::length).min().orElse(0)
        : 1;
  }
}
