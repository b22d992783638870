package dev.doctown.transforms.llama.schema;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonSyntaxException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * The first name that an object of a text has twice, and null if none does.
   *
   * @throws com.google.gson.JsonParseException when it is no JSON
   */
  static @Nullable String nameGivenTwice(String text) {
    Deque<Set<String>> open = new ArrayDeque<>();
    JsonReader reader = GSON.newJsonReader(new StringReader(text));
    try {
      while (true) {
        switch (reader.peek()) {
          case BEGIN_OBJECT -> {
            reader.beginObject();
            open.push(new HashSet<>());
          }
          case NAME -> {
            String name = reader.nextName();
            if (!open.element().add(name)) {
              return name;
            }
          }
          case END_OBJECT -> {
            reader.endObject();
            open.pop();
          }
          case BEGIN_ARRAY -> reader.beginArray();
          case END_ARRAY -> reader.endArray();
          case END_DOCUMENT -> {
            return null;
          }
          default -> reader.skipValue();
        }
      }
    } catch (IOException e) {
      throw new JsonSyntaxException(e);
    }
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
