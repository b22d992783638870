package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against CPython's own reading, {@code recipes/docstrings.py}. */
class DocstringTest {

  @Test
  void docstringsAreWhatPythonTakesForThem() throws IOException {
    ParseRequest request = new ParseRequest("Python", "a.py", resource("docstrings.py"), 500);
    String read =
        new TreeSitterParser()
            .parse(request).symbols().stream()
                .filter(symbol -> symbol.parent() < 0)
                .map(symbol -> symbol.name() + "\t" + json(symbol.docComment()) + "\n")
                .collect(Collectors.joining());
    assertEquals(new String(resource("docstrings.txt"), StandardCharsets.UTF_8), read);
  }

  private static String json(@Nullable String text) {
    return text == null ? "null" : "\"" + text.replace("\n", "\\n").replace("\"", "\\\"") + "\"";
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocstringTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
