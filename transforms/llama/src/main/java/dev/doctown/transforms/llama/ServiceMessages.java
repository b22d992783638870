package dev.doctown.transforms.llama;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;

/** Messages between the processes: JSON in UTF-8. */
final class ServiceMessages {
  private static final Gson GSON = new Gson();

  private ServiceMessages() {}

  static byte[] bytes(Object message) {
    return GSON.toJson(message).getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    return GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), type);
  }
}
