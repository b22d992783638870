package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.LineIndex;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.ParsedSource;
import dev.doctown.transforms.spi.SourceEntryPoint;
import dev.doctown.transforms.spi.SourceSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user meets of a file of each language; the listings are written by hand. */
class SurfaceTest {
  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @CsvSource({
    "Java, java.java, src/main/java/org/example/shop/Shop.java",
    "Python, python.py, app/python.py",
    "JavaScript, javascript.js, bin/javascript.js",
    "TypeScript, typescript.ts, src/cats.ts",
    "TSX, typescript.ts, src/cats.tsx",
    "Go, go.go, cmd/app/go.go",
    "Rust, rust.rs, app/src/main.rs",
    "C, c.c, src/c.c",
    "C++, c.c, src/c.cc"
  })
  void readsWhatCanBeSetAndWhereItBegins(String language, String file, String path)
      throws IOException {
    byte[] source = resource(file);
    ParsedSource parsed = parser.parse(new ParseRequest(language, path, source, 800));
    String listing = file.substring(0, file.indexOf('.')) + ".txt";
    assertEquals(
        new String(resource(listing), StandardCharsets.UTF_8).strip(),
        String.join("\n", lines(parsed, source)));
  }

  @Test
  void pythonRunsAFileOfThatName() {
    assertEquals(
        List.of(new SourceEntryPoint(0, "main", "__main__.py", -1)),
        entryPoints("Python", "tool/__main__.py", "from tool import run\nrun()\n"));
  }

  @Test
  void aLibraryHasNoMainFunction() {
    assertEquals(
        List.of(), entryPoints("Go", "shapes/shape.go", "package shapes\n\nfunc main() {}\n"));
    assertEquals(List.of(), entryPoints("Rust", "app/build.rs", "fn main() {}\n"));
    assertEquals(
        List.of(),
        entryPoints("Java", "A.java", "class A { static void main(String[] arguments) {} }\n"));
  }

  @Test
  void anotherVariableAndATruthValueAreNoDefaults() {
    assertEquals(
        List.of("ROOM=null", "FLOOR=null"),
        settings("JavaScript", "const at = process.env.ROOM || process.env.FLOOR || \"1\";\n"));
    assertEquals(
        List.of("QUIET=null", "BELL=\"ring\""),
        settings(
            "Rust",
            """
            use std::env;
            fn main() {
                let quiet = env::var("QUIET").map(|it| it == "1").unwrap_or(false);
                let bell = env::var("BELL").unwrap_or("ring");
            }
            """));
  }

  private List<String> settings(String language, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, "inn", bytes, 800)).settings().stream()
        .map(setting -> setting.name() + "=" + setting.defaultValue())
        .toList();
  }

  private List<SourceEntryPoint> entryPoints(String language, String path, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return parser.parse(new ParseRequest(language, path, bytes, 800)).entryPoints();
  }

  private static List<String> lines(ParsedSource parsed, byte[] source) {
    LineIndex lines = LineIndex.of(source);
    List<String> listing = new ArrayList<>();
    for (SourceSetting setting : parsed.settings()) {
      listing.add(
          String.join(
              " | ",
              Integer.toString(lines.lineAt(setting.startByte())),
              setting.kind(),
              setting.name(),
              setting.defaultValue() == null ? "-" : setting.defaultValue(),
              setting.documentation() == null ? "-" : setting.documentation(),
              symbol(parsed, setting.enclosing())));
    }
    for (SourceEntryPoint entry : parsed.entryPoints()) {
      listing.add(
          String.join(
              " | ",
              Integer.toString(lines.lineAt(entry.startByte())),
              entry.kind(),
              entry.name(),
              symbol(parsed, entry.symbol())));
    }
    return listing;
  }

  private static String symbol(ParsedSource parsed, int symbol) {
    return symbol < 0 ? "-" : parsed.symbols().get(symbol).name();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SurfaceTest.class.getResourceAsStream("surface/" + name)) {
      if (in == null) {
        throw new IllegalStateException("surface/" + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
