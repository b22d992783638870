package dev.doctown.transforms.llama;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
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

/** Against Qwen3's own tokenizer, as {@code src/test/python/token_counts.py} recorded it. */
class TokenCountsTest {
  @Test
  @EnabledIfEnvironmentVariable(named = "DOCTOWN_TEST_QWEN3_VOCAB_GGUF", matches = ".+")
  void countsAreThoseOfTheModelsOwnTokenizer() throws IOException {
    List<String> different = new ArrayList<>();
    int texts = 0;
    try (TextGenerator generator =
            InstalledEngine.open(Path.of(System.getenv("DOCTOWN_TEST_QWEN3_VOCAB_GGUF")), 1);
        BufferedReader lines =
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
