package dev.doctown.transforms.djl;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a model directory declares in sentence-transformers' files, all optional.
 *
 * <ul>
 *   <li>Window: {@code max_seq_length} of {@code sentence_bert_config.json}; else the smaller of
 *       {@code model_max_length} in {@code tokenizer_config.json} and {@code
 *       max_position_embeddings} in {@code config.json}; else where {@code tokenizer.json}
 *       truncates; else {@value #DEFAULT_WINDOW}. Never above {@value #MAX_WINDOW}: memory grows
 *       with its square.
 *   <li>Pooling: the one mode of {@code 1_Pooling/config.json}, in either of its wordings; else the
 *       mean.
 *   <li>{@code modules.json}: a module other than Transformer, Pooling and Normalize is refused,
 *       because vectors without it would be wrong. Normalize changes nothing: vectors are always
 *       L2-normalised.
 * </ul>
 */
final class ModelConfiguration {
  static final int DEFAULT_WINDOW = 256;
  static final int MAX_WINDOW = 2048;
  private static final int MIN_WINDOW = 4;
  private static final double UNLIMITED = 1e6;

  /** Modes by name; the square root of the length falls away in the L2 norm. */
  private static final Map<String, Pooling> MODES =
      Map.ofEntries(
          Map.entry("cls", Pooling.CLS),
          Map.entry("pooling_mode_cls_token", Pooling.CLS),
          Map.entry("lasttoken", Pooling.LAST_TOKEN),
          Map.entry("pooling_mode_lasttoken", Pooling.LAST_TOKEN),
          Map.entry("max", Pooling.MAX),
          Map.entry("pooling_mode_max_tokens", Pooling.MAX),
          Map.entry("mean", Pooling.MEAN),
          Map.entry("pooling_mode_mean_tokens", Pooling.MEAN),
          Map.entry("mean_sqrt_len_tokens", Pooling.MEAN),
          Map.entry("pooling_mode_mean_sqrt_len_tokens", Pooling.MEAN),
          Map.entry("weightedmean", Pooling.WEIGHTED_MEAN),
          Map.entry("pooling_mode_weightedmean_tokens", Pooling.WEIGHTED_MEAN));

  private final Path directory;

  ModelConfiguration(Path directory) {
    this.directory = directory;
  }

  int window() {
    OptionalInt declared = number("sentence_bert_config.json", "max_seq_length");
    if (declared.isEmpty()) {
      declared =
          Stream.of(
                  number("tokenizer_config.json", "model_max_length"),
                  number("config.json", "max_position_embeddings"))
              .flatMapToInt(OptionalInt::stream)
              .min();
    }
    if (declared.isEmpty()) {
      JsonElement truncation = object(directory.resolve(OnnxModel.TOKENIZER), "truncation");
      declared = number(truncation, "max_length");
    }
    int window = Math.min(declared.orElse(DEFAULT_WINDOW), MAX_WINDOW);
    if (window < MIN_WINDOW) {
      throw ModelFault.invalid(
          directory,
          "it declares a window of " + window + " tokens",
          "at least " + MIN_WINDOW + " tokens");
    }
    return window;
  }

  Pooling pooling() {
    Path file = directory.resolve(poolingFolder()).resolve("config.json");
    if (!file.normalize().startsWith(directory.normalize())) {
      throw ModelFault.invalid(file, "it lies outside the model", "a path within the model");
    }
    JsonElement root = read(file);
    if (root == null) {
      return Pooling.MEAN;
    }
    List<String> modes = modes(asObject(file, root));
    Pooling pooling = modes.size() == 1 ? MODES.get(modes.get(0)) : null;
    if (pooling == null) {
      throw ModelFault.invalid(
          file,
          "it declares the pooling modes " + modes,
          "one of cls, lasttoken, max, mean, mean_sqrt_len_tokens, weightedmean");
    }
    return pooling;
  }

  private static List<String> modes(JsonObject config) {
    List<String> modes = new ArrayList<>();
    JsonElement named = config.get("pooling_mode");
    if (named instanceof JsonArray array) {
      array.forEach(mode -> modes.add(name(mode)));
    } else if (named != null) {
      modes.add(name(named));
    } else {
      for (Map.Entry<String, JsonElement> entry : config.entrySet()) {
        if (entry.getKey().startsWith("pooling_mode_")
            && entry.getValue().equals(new JsonPrimitive(true))) {
          modes.add(entry.getKey());
        }
      }
    }
    return modes;
  }

  private String poolingFolder() {
    Path file = directory.resolve("modules.json");
    JsonElement root = read(file);
    String folder = "1_Pooling";
    if (root == null) {
      return folder;
    }
    if (!(root instanceof JsonArray modules)) {
      throw ModelFault.invalid(file, "it is no list", "a list of modules");
    }
    for (JsonElement element : modules) {
      JsonObject module = asObject(file, element);
      String type = text(module, "type");
      switch (type.substring(type.lastIndexOf('.') + 1)) {
        case "Transformer", "Normalize" -> {}
        case "Pooling" -> folder = text(module, "path");
        default ->
            throw ModelFault.invalid(
                file,
                "it needs the module '" + type + "'",
                "only Transformer, Pooling and Normalize");
      }
    }
    return folder;
  }

  private OptionalInt number(String fileName, String key) {
    Path file = directory.resolve(fileName);
    JsonElement root = read(file);
    return root == null ? OptionalInt.empty() : number(asObject(file, root), key);
  }

  private static OptionalInt number(@Nullable JsonElement object, String key) {
    if (object instanceof JsonObject fields
        && fields.get(key) instanceof JsonPrimitive value
        && value.isNumber()
        && value.getAsDouble() < UNLIMITED) {
      return OptionalInt.of(value.getAsInt());
    }
    return OptionalInt.empty();
  }

  private static @Nullable JsonElement object(Path file, String key) {
    JsonElement root = read(file);
    return root == null ? null : asObject(file, root).get(key);
  }

  private static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value == null ? "" : name(value);
  }

  private static String name(JsonElement value) {
    return value instanceof JsonPrimitive ? value.getAsString() : value.toString();
  }

  private static JsonObject asObject(Path file, JsonElement element) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw ModelFault.invalid(file, "it is JSON of another kind", "a JSON object");
  }

  private static @Nullable JsonElement read(Path file) {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      return JsonParser.parseString(Files.readString(file));
    } catch (IOException | JsonParseException e) {
      throw ModelFault.invalid(file, "it cannot be read (" + e.getMessage() + ")", "JSON", e);
    }
  }
}
