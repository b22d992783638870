package dev.doctown.transforms.treesitter;

import dev.doctown.transforms.spi.ParseRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small file of each language, with what it defines and uses derived by hand. */
enum Fixture {
  JAVA("Java", "java.java", "src/main/java/org/example/shapes/Shape.java"),
  PYTHON("Python", "python.py", "src/geometry/shapes/__init__.py"),
  JAVASCRIPT("JavaScript", "javascript.js", "lib/shapes.js"),
  TYPESCRIPT("TypeScript", "typescript.ts", "src/shapes.ts"),
  TSX("TSX", "tsx.tsx", "src/Button.tsx"),
  GO("Go", "go.go", "shapes/shape.go"),
  RUST("Rust", "rust.rs", "crates/geometry/src/shapes/mod.rs"),
  C("C", "c.c", "src/shapes.c"),
  CPP("C++", "cpp.cc", "src/shapes.cc");

  private final String language;
  private final String file;
  private final String path;

  Fixture(String language, String file, String path) {
    this.language = language;
    this.file = file;
    this.path = path;
  }

  String language() {
    return language;
  }

  byte[] source() {
    return resource(file);
  }

  /** The expected {@link Listing}. */
  List<String> expected() {
    String listing = file.substring(0, file.indexOf('.')) + ".txt";
    return new String(resource(listing), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("# "))
        .toList();
  }

  ParseRequest request(byte[] source, int largestLeaf) {
    return new ParseRequest(language, path, source, largestLeaf);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream("fixtures/" + name)) {
      if (in == null) {
        throw new IllegalStateException("fixtures/" + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
