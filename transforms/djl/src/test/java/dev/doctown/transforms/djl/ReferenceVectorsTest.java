package dev.doctown.transforms.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.doctown.transforms.spi.Embedding;
import dev.doctown.transforms.spi.EmbeddingText;
import dev.doctown.transforms.spi.TextEmbedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors against those that src/test/python computed with other engines. */
class ReferenceVectorsTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  @ParameterizedTest
  @CsvSource({
    "sentence-transformers/all-MiniLM-L6-v2, minilm, 384",
    "src/test/resources/models/tiny, tiny, 8",
    "src/test/resources/models/layered, layered, 5"
  })
  void textsGetTheReferenceVectorsTokensAndWindows(String model, String reference, int dimension)
      throws IOException {
    JsonArray rows = reference(reference).getAsJsonArray("texts");
    List<EmbeddingText> texts = new ArrayList<>();
    for (JsonElement row : rows) {
      texts.add(new EmbeddingText(text(row, "context"), text(row, "content")));
    }
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(model)) {
      assertEquals(dimension, embedder.dimension());
      List<Embedding> embeddings = embedder.embed(texts);
      assertEquals(24, embeddings.size());
      for (int i = 0; i < embeddings.size(); i++) {
        JsonElement row = rows.get(i);
        Embedding embedding = embeddings.get(i);
        assertEquals(number(row, "tokens"), embedding.tokenCount(), "tokens of text " + i);
        assertEquals(number(row, "windows"), embedding.windows(), "windows of text " + i);
        assertClose(vector(row), embedding.vector(), "vector of text " + i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "all-MiniLM-L6-v2, minilm",
    "src/test/resources/models/tiny, tiny",
    "src/test/resources/models/layered, layered"
  })
  void queriesGetTheReferenceVectorsOfTheirFirstWindow(String model, String reference)
      throws IOException {
    try (TextEmbedder embedder = new OnnxEmbedderProvider().open(model)) {
      for (JsonElement row : reference(reference).getAsJsonArray("queries")) {
        Embedding embedding = embedder.embedQuery(text(row, "query"));
        assertEquals(number(row, "tokens"), embedding.tokenCount());
        assertEquals(1, embedding.windows());
        assertClose(vector(row), embedding.vector(), "vector of a query");
      }
    }
  }

  private static void assertClose(float[] expected, float[] actual, String what) {
    assertEquals(expected.length, actual.length, what);
    double cosine = 0;
    double squares = 0;
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], 1e-5, what + ", component " + i);
      cosine += (double) expected[i] * actual[i];
      squares += (double) actual[i] * actual[i];
    }
    assertTrue(cosine > 0.99999, what + ": cosine " + cosine);
    assertEquals(1.0, squares, 1e-6, what + ": length");
  }

  private static JsonObject reference(String name) throws IOException {
    Path file = RESOURCES.resolve("reference").resolve(name + ".json");
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static String text(JsonElement row, String field) {
    return row.getAsJsonObject().get(field).getAsString();
  }

  private static int number(JsonElement row, String field) {
    return row.getAsJsonObject().get(field).getAsInt();
  }

  private static float[] vector(JsonElement row) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(text(row, "vector")))
            .order(ByteOrder.LITTLE_ENDIAN);
    float[] vector = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(vector);
    return vector;
  }
}
