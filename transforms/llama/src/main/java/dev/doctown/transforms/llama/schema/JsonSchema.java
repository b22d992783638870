package dev.doctown.transforms.llama.schema;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The subset of JSON Schema that answers are written under: objects whose properties are all
 * required, arrays with {@code maxItems}, strings with {@code maxLength}, {@code enum} and {@code
 * const}, integers with bounds, numbers, booleans, null and references into {@code $defs} that do
 * not lead back to themselves. Whatever else a schema says is refused, not ignored; {@code title},
 * {@code description}, {@code examples} and {@code $schema} say nothing about the value.
 *
 * <p>Bounds are demanded because an answer has a budget: a text without an end is cut.
 */
public final class JsonSchema {
  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "examples", "$schema", "$defs", "$comment");
  private static final int MOST_NODES = 1000;

  /** Who reads answers has a limit too, and common ones are hundreds. */
  private static final int MOST_NESTED = 100;

  private static final int MOST_BYTES = 64 << 10;
  private static final int NUMBER_DIGITS = 12;

  private final JsonObject definitions;
  private final Set<String> open = new HashSet<>();
  private int nodes;
  private int depth;

  private JsonSchema(JsonObject root) {
    definitions = root.get("$defs") instanceof JsonObject defined ? defined : new JsonObject();
  }

  /**
   * Where an answer begins.
   *
   * @throws DoctownException {@link ErrorCode#SCHEMA_UNSUPPORTED}
   */
  public static SchemaPosition beginning(String schema) {
    return SchemaPosition.beginning(read(schema));
  }

  /**
   * The answers under a schema in llama.cpp's notation of grammars.
   *
   * @throws DoctownException {@link ErrorCode#SCHEMA_UNSUPPORTED}
   */
  public static String grammar(String schema) {
    return Grammar.of(read(schema));
  }

  private static SchemaNode read(String schema) {
    JsonElement root;
    try {
      root = JsonText.parse(schema);
      String twice = JsonText.nameGivenTwice(schema);
      if (twice != null) {
        throw unsupported("$", "an object has " + twice + " twice", "each name once");
      }
    } catch (JsonParseException e) {
      throw new DoctownException(
          ErrorCode.SCHEMA_UNSUPPORTED,
          "the schema is no JSON, breaks off or nests without end; expected a JSON Schema with \"type\": \"object\"",
          e);
    }
    if (!(root instanceof JsonObject object)) {
      throw unsupported("$", "it is no object", "an object with a type");
    }
    SchemaNode node = new JsonSchema(object).node("$", object);
    if (!(node instanceof SchemaNode.ObjectNode)) {
      throw unsupported("$", "an answer is no object", "\"type\": \"object\"");
    }
    long shortest = ShortestAnswer.bytes(node);
    if (shortest > MOST_BYTES) {
      throw unsupported(
          "$", "the shortest answer has " + shortest + " bytes", "at most " + MOST_BYTES);
    }
    return node;
  }

  /**
   * Whether a text is a whole answer under the schema, spelled without blanks between values.
   *
   * @throws DoctownException {@link ErrorCode#SCHEMA_UNSUPPORTED}
   */
  public static boolean isAnswer(String schema, String text) {
    SchemaNode node = read(schema);
    SchemaPosition end = SchemaPosition.beginning(node).after(JsonText.utf8(text));
    return end != null && end.isComplete() && AnswerCheck.holds(node, text);
  }

  private SchemaNode node(String place, JsonElement element) {
    if (!(element instanceof JsonObject object)) {
      throw unsupported(place, "it is no object", "an object with a type");
    }
    if (++nodes > MOST_NODES) {
      throw unsupported(place, "there are too many values", "at most " + MOST_NODES);
    }
    Keywords keywords = new Keywords(place, object, ANNOTATIONS);
    if (object.has("$ref")) {
      keywords.only("$ref");
      return reference(place, keywords.text("$ref"));
    }
    if (++depth > MOST_NESTED) {
      throw unsupported(
          "$", "an answer has values nested deeper than " + MOST_NESTED, "at most " + MOST_NESTED);
    }
    SchemaNode node = value(place, object, keywords);
    depth--;
    return node;
  }

  private SchemaNode value(String place, JsonObject object, Keywords keywords) {
    if (object.has("enum")) {
      keywords.only("enum", "type");
      return choice(place, keywords, keywords.array("enum"));
    }
    if (object.has("const")) {
      keywords.only("const", "type");
      return choice(place, keywords, List.of(object.get("const")));
    }
    return switch (keywords.text("type")) {
      case "object" -> object(place, keywords);
      case "array" -> {
        keywords.only("type", "items", "minItems", "maxItems");
        int most = keywords.bound("maxItems");
        yield new SchemaNode.ArrayNode(
            node(place + ".items", keywords.required("items")),
            keywords.lowerBound("minItems", most),
            most);
      }
      case "string" -> {
        keywords.only("type", "minLength", "maxLength");
        int most = keywords.bound("maxLength");
        yield new SchemaNode.StringNode(keywords.lowerBound("minLength", most), most);
      }
      case "integer" -> {
        keywords.only("type", "minimum", "maximum");
        yield keywords.integer();
      }
      case "number" -> {
        keywords.only("type");
        yield new SchemaNode.NumberNode(NUMBER_DIGITS);
      }
      case "boolean" -> {
        keywords.only("type");
        yield new SchemaNode.ChoiceNode(List.of("false", "true"));
      }
      case "null" -> {
        keywords.only("type");
        yield new SchemaNode.ChoiceNode(List.of("null"));
      }
      default ->
          throw unsupported(
              place,
              "type " + object.get("type"),
              "object, array, string, integer, number, boolean or null");
    };
  }

  private SchemaNode object(String place, Keywords keywords) {
    keywords.only("type", "properties", "required", "additionalProperties");
    keywords.absentOrFalse("additionalProperties");
    Set<String> required = new HashSet<>();
    required.addAll(keywords.texts("required"));
    List<SchemaNode.Property> properties = new ArrayList<>();
    if (!(keywords.required("properties") instanceof JsonObject declared)) {
      throw unsupported(place, "properties are no object", "an object");
    }
    declared
        .entrySet()
        .forEach(
            entry -> {
              if (!required.remove(entry.getKey())) {
                throw unsupported(
                    place,
                    "property " + entry.getKey() + " may be missing",
                    "all in required: add it there");
              }
              properties.add(
                  new SchemaNode.Property(
                      JsonText.checked(place, entry.getKey()),
                      node(place + "." + entry.getKey(), entry.getValue())));
            });
    if (!required.isEmpty() || properties.isEmpty()) {
      throw unsupported(
          place, "required names " + required, "what properties declares: declare it");
    }
    return new SchemaNode.ObjectNode(List.copyOf(properties));
  }

  private SchemaNode reference(String place, String reference) {
    String name = reference.startsWith("#/$defs/") ? reference.substring(8) : "";
    JsonElement target = definitions.get(name);
    if (target == null || name.contains("/") || name.contains("~")) {
      throw unsupported(place, "$ref to " + reference, "a name that stands in $defs");
    }
    if (!open.add(name)) {
      throw unsupported(place, "$ref to " + reference + " leads back to itself", "none that does");
    }
    try {
      return node(place, target);
    } finally {
      open.remove(name);
    }
  }

  private static SchemaNode choice(String place, Keywords keywords, Iterable<JsonElement> values) {
    List<String> literals = new ArrayList<>();
    for (JsonElement value : values) {
      if (!value.isJsonPrimitive() && !value.isJsonNull()) {
        throw unsupported(
            place, "a choice that is no plain value", "texts, numbers, true, false or null");
      }
      keywords.fits(value);
      literals.add(JsonText.checked(place, JsonText.literal(value)));
    }
    return ChoiceLiterals.checked(place, literals);
  }

  static DoctownException unsupported(String place, String what, String expected) {
    return new DoctownException(
        ErrorCode.SCHEMA_UNSUPPORTED,
        "JSON schema at " + place + ": " + what + "; expected " + expected);
  }
}
