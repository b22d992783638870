package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.doctown.transforms.spi.GeneratorSettings;
import dev.doctown.transforms.spi.TextGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Against Qwen3's own tokenizer, as {@code src/test/python/token_counts.py} recorded it. */
@EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_QWEN3_VOCAB_GGUF", matches = ".+")
class TokenCountsTest {
  private static final Path MODEL =
      Path.of(Objects.requireNonNullElse(System.getenv("DOCTOWN_TEST_QWEN3_VOCAB_GGUF"), ""));

  @TempDir private Path folder = Path.of("");

  @Test
  void countsOfLlamaCppAreThoseOfTheModelsOwnTokenizer() throws IOException {
    try (TextGenerator generator = InstalledEngine.open(MODEL, 1)) {
      countsAreThoseOfTheModelsOwnTokenizer(generator);
    }
  }

  /** Whose library knows the vocabulary, though not the architecture that it comes with. */
  @Test
  void countsOfJavaLlamaCppAreThoseOfTheModelsOwnTokenizer() throws IOException {
    Path model = RandomModel.write(folder, "qwen2", MODEL);
    try (TextGenerator generator =
        new BundledEngine().open(new GeneratorSettings(model, 2048, 1, "auto", 1, null))) {
      countsAreThoseOfTheModelsOwnTokenizer(generator);
    }
  }

  private static void countsAreThoseOfTheModelsOwnTokenizer(TextGenerator generator)
      throws IOException {
    List<String> different = new ArrayList<>();
    int texts = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    TokenCountsTest.class.getResourceAsStream("qwen3-token-counts.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonArray expected = JsonParser.parseString(line).getAsJsonArray();
        int count = generator.countTokens(expected.get(1).getAsString());
        if (count != expected.get(0).getAsInt()) {
          different.add(count + " instead of " + line);
        }
        texts++;
      }
    }
    assertEquals(1000, texts);
    assertEquals(List.of(), different);
  }
}
