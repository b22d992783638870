package dev.doctown.transforms.llama.schema;

import java.util.List;

/** What a value of an answer looks like. */
sealed interface SchemaNode {

  /** An object with all its properties, in this order. */
  record ObjectNode(List<Property> properties) implements SchemaNode {}

  /** A property of an object. */
  record Property(String name, SchemaNode value) {}

  /** So many values of one kind. */
  record ArrayNode(SchemaNode items, int least, int most) implements SchemaNode {}

  /** A text of so many characters (Unicode code points). */
  record StringNode(int least, int most) implements SchemaNode {}

  /** A whole number between two bounds. */
  record IntegerNode(long least, long most) implements SchemaNode {}

  /** A number with up to so many digits before and after the point. */
  record NumberNode(int digits) implements SchemaNode {}

  /** One of these values, each written as JSON. */
  record ChoiceNode(List<String> literals) implements SchemaNode {}
}
