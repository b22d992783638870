package dev.doctown.transforms.llama.schema;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import java.nio.charset.StandardCharsets;

/** How values are spelled in answers: without blanks, and nothing escaped that need not be. */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .serializeNulls()
          .setStrictness(Strictness.STRICT)
          .create();

  private JsonText() {}

  /**
   * Reads JSON as its standard has it.
   *
   * @throws com.google.gson.JsonParseException when it is none
   */
  static JsonElement parse(String text) {
    return GSON.fromJson(text, JsonElement.class);
  }

  static String literal(JsonElement value) {
    return GSON.toJson(value);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A text that has UTF-8: half a surrogate pair has none. */
  static String checked(String place, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw JsonSchema.unsupported(place, "half a character in a text", "whole ones");
    }
    return text;
  }

  /** A property's name in quotes and the colon. */
  static String key(String name) {
    return GSON.toJson(name) + ":";
  }
}
