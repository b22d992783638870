package dev.doctown.transforms.llama.schema;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;

/** How values are spelled in answers: without blanks, and nothing escaped that need not be. */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private JsonText() {}

  static String literal(JsonElement value) {
    return GSON.toJson(value);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A property's name in quotes and the colon. */
  static String key(String name) {
    return GSON.toJson(name) + ":";
  }
}
