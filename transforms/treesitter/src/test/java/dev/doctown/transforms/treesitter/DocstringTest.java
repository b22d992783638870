package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  @Test
  void escapesThatNoTextHasStayAsWritten() {
    String source = "def f():\n    'a \\x1b[1m \\r \\0 \\ud800 \\U00110000 \\N{DIGIT ONE} \\xe9'\n";
    assertEquals(
        "a \\x1b[1m \\r \\0 \\ud800 \\U00110000 \\N{DIGIT ONE} \u00e9",
        symbols(source).get(0).docComment());
  }

  private static List<SourceSymbol> symbols(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new TreeSitterParser().parse(new ParseRequest("Python", "a.py", bytes, 500)).symbols();
  }

  private static String json(@Nullable String text) {
    return text == null
        ? "null"
        : "\"" + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + "\"";
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = DocstringTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
