package dev.doctown.transforms.llama.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The keywords of one place in a schema. */
final class Keywords {
  private static final int LARGEST_BOUND = 100_000;

  private final String place;
  private final JsonObject object;
  private final Set<String> annotations;

  Keywords(String place, JsonObject object, Set<String> annotations) {
    this.place = place;
    this.object = object;
    this.annotations = annotations;
  }

  /** Refuses keywords other than these. */
  void only(String... known) {
    Set<String> names = Set.of(known);
    for (String name : object.keySet()) {
      if (!names.contains(name) && !annotations.contains(name)) {
        throw JsonSchema.unsupported(
            place,
            "keyword " + name,
            "only " + String.join(", ", known) + ": leave it out, or say it in the prompt");
      }
    }
  }

  JsonElement required(String name) {
    JsonElement element = object.get(name);
    if (element == null) {
      throw JsonSchema.unsupported(place, "no " + name, "one: add it");
    }
    return element;
  }

  String text(String name) {
    if (required(name) instanceof JsonPrimitive text && text.isString()) {
      return text.getAsString();
    }
    throw JsonSchema.unsupported(place, name + " is " + object.get(name), "a single text");
  }

  JsonArray array(String name) {
    if (required(name) instanceof JsonArray array && !array.isEmpty()) {
      return array;
    }
    throw JsonSchema.unsupported(
        place, name + " has no elements", "an array that has some: add one");
  }

  /** An array of texts. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!(element instanceof JsonPrimitive text && text.isString())) {
        throw JsonSchema.unsupported(place, name + " holds " + element, "texts");
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  /** Refuses a choice that is not of the type that stands beside it. */
  void fits(JsonElement value) {
    if (!object.has("type")) {
      return;
    }
    String type = text("type");
    boolean fits =
        switch (type) {
          case "string" -> value instanceof JsonPrimitive text && text.isString();
          case "boolean" -> value instanceof JsonPrimitive truth && truth.isBoolean();
          case "number" -> value instanceof JsonPrimitive number && number.isNumber();
          case "integer" -> value instanceof JsonPrimitive number && isWhole(number);
          case "null" -> value.isJsonNull();
          default -> false;
        };
    if (!fits) {
      throw JsonSchema.unsupported(place, "choice " + value, "a value of type " + type);
    }
  }

  private static boolean isWhole(JsonPrimitive value) {
    try {
      return value.isNumber()
          && new BigDecimal(value.getAsString()).stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  void absentOrFalse(String name) {
    JsonElement element = object.get(name);
    if (element != null && !element.equals(new JsonPrimitive(false))) {
      throw JsonSchema.unsupported(place, name + " is " + element, "false");
    }
  }

  /** An upper bound, which must be there. */
  int bound(String name) {
    return (int) number(required(name), name, 0, LARGEST_BOUND);
  }

  int lowerBound(String name, int most) {
    return object.has(name) ? (int) number(object.get(name), name, 0, most) : 0;
  }

  /** A whole number with its bounds; without any it has up to nine digits. */
  SchemaNode.IntegerNode integer() {
    long limit = 999_999_999;
    long least =
        object.has("minimum") ? number(object.get("minimum"), "minimum", -limit, limit) : -limit;
    long most =
        object.has("maximum") ? number(object.get("maximum"), "maximum", least, limit) : limit;
    return new SchemaNode.IntegerNode(least, most);
  }

  private long number(JsonElement element, String name, long least, long most) {
    if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        long value = new BigDecimal(primitive.getAsString()).longValueExact();
        if (value >= least && value <= most) {
          return value;
        }
      } catch (ArithmeticException | NumberFormatException e) {
        throw JsonSchema.unsupported(place, name + " is " + element, "a whole number");
      }
    }
    throw JsonSchema.unsupported(
        place, name + " is " + element, "a whole number from " + least + " to " + most);
  }
}
