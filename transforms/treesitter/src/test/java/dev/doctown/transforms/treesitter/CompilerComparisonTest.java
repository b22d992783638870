package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceSymbol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Types and functions of real code against the languages' own parsers: CPython's ast, go/ast, the
 * TypeScript compiler.
 *
 * <p>Each row needs its tool and the system property {@code doctown.corpus} to name a folder of
 * source; rows without are skipped. The programs under {@code src/test/recipes} print what the
 * tools see. A definition is compared by path, kind, name and last line.
 */
@Tag("full")
class CompilerComparisonTest {
  /** The least of docs/benchmarks.md is 0.9995; other corpora may hold a few more rarities. */
  private static final double FLOOR = 0.995;

  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @CsvSource({
    "Python, python3 definitions.py, .py",
    "Go, go run definitions.go, .go",
    "JavaScript, node definitions.js, .js",
    "TypeScript, node definitions.js, .ts",
    "TSX, node definitions.js, .tsx"
  })
  void agreesWithTheLanguagesOwnParser(String language, String command, String extension)
      throws IOException, InterruptedException {
    String corpus = System.getProperty("doctown.corpus", "");
    assumeTrue(!corpus.isEmpty(), "no -Ddoctown.corpus=FOLDER");
    List<String> lines = run(command, corpus, extension);
    assumeTrue(!lines.isEmpty(), () -> "no result of " + command);
    Set<String> expected = new TreeSet<>();
    Set<String> actual = new TreeSet<>();
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields[1].equals("file")) {
        actual.addAll(definitions(language, Path.of(corpus), fields[0]));
      } else {
        expected.add(line);
      }
    }
    assumeTrue(!expected.isEmpty(), () -> "no " + extension + " below " + corpus);
    Comparison comparison = new Comparison(expected, actual);
    System.out.print(language + ": " + comparison + "\n" + comparison.differences());
    assertTrue(
        comparison.recall() >= FLOOR && comparison.precision() >= FLOOR,
        () -> language + ": " + comparison);
  }

  private Set<String> definitions(String language, Path root, String path) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] source = Files.readAllBytes(root.resolve(path));
    try {
      for (SourceSymbol symbol :
          parser.parse(new ParseRequest(language, path, source, 500)).symbols()) {
        String kind = compared(language, symbol);
        if (!kind.isEmpty()) {
          found.add(
              String.join(
                  "\t", path, kind, symbol.name(), String.valueOf(line(source, symbol.endByte()))));
        }
      }
    } catch (DoctownException e) {
      System.out.println(e.getMessage());
    }
    return found;
  }

  private static String compared(String language, SourceSymbol symbol) {
    return switch (symbol.kind()) {
      case "class", "interface", "enum", "struct" -> "type";
      case "type_alias" -> language.equals("Python") ? "" : "type";
      case "function", "method", "constructor" -> "function";
      case "property" -> symbol.parameters().isEmpty() ? "" : "function";
      default -> "";
    };
  }

  private static int line(byte[] source, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += source[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static List<String> run(String command, String corpus, String extension)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
    int script = words.size() - 1;
    words.set(script, Path.of("src/test/recipes", words.get(script)).toString());
    words.add(corpus);
    if (words.get(0).equals("node")) {
      words.add(extension);
    }
    try {
      Path output = Files.createTempFile("definitions", ".tsv");
      new ProcessBuilder(words)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
      List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return lines;
    } catch (IOException e) {
      System.out.println(command + " cannot run: " + e.getMessage());
      return List.of();
    }
  }
}
