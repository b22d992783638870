package dev.doctown.transforms.llama.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import dev.doctown.transforms.llama.schema.SchemaNode.ArrayNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ChoiceNode;
import dev.doctown.transforms.llama.schema.SchemaNode.IntegerNode;
import dev.doctown.transforms.llama.schema.SchemaNode.ObjectNode;
import dev.doctown.transforms.llama.schema.SchemaNode.Property;
import dev.doctown.transforms.llama.schema.SchemaNode.StringNode;

/** Whether a parsed answer is what a schema describes: without the automaton that led to it. */
final class AnswerCheck {
  private AnswerCheck() {}

  static boolean holds(SchemaNode node, String answer) {
    try {
      return holds(node, JsonText.parse(answer));
    } catch (JsonParseException e) {
      return false;
    }
  }

  private static boolean holds(SchemaNode node, JsonElement value) {
    if (node instanceof ObjectNode object) {
      return value instanceof JsonObject members
          && members.size() == object.properties().size()
          && object.properties().stream().allMatch(property -> holds(property, members));
    }
    if (node instanceof ArrayNode array) {
      return value instanceof JsonArray elements
          && elements.size() >= array.least()
          && elements.size() <= array.most()
          && elements.asList().stream().allMatch(element -> holds(array.items(), element));
    }
    if (node instanceof ChoiceNode choice) {
      return choice.literals().contains(JsonText.literal(value));
    }
    if (!(value instanceof JsonPrimitive primitive)) {
      return false;
    }
    if (node instanceof StringNode string) {
      String text = primitive.getAsString();
      int length = text.codePointCount(0, text.length());
      return primitive.isString() && length >= string.least() && length <= string.most();
    }
    return primitive.isNumber()
        && (!(node instanceof IntegerNode integer)
            || (primitive.getAsLong() >= integer.least()
                && primitive.getAsLong() <= integer.most()));
  }

  private static boolean holds(Property property, JsonObject members) {
    JsonElement value = members.get(property.name());
    return value != null && holds(property.value(), value);
  }
}
