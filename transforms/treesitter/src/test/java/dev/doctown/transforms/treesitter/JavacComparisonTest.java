package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ParseRequest;
import dev.doctown.transforms.spi.SourceSymbol;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types, methods and constructors of real Java against javac's own trees, to the byte. */
class JavacComparisonTest {
  private static final Set<String> COMPARED =
      Set.of("class", "interface", "enum", "annotation", "record", "method", "constructor");

  private final TreeSitterParser parser = new TreeSitterParser();

  @ParameterizedTest
  @EnumSource(SourcesJar.class)
  void agreesWithJavac(SourcesJar jar) throws IOException {
    Set<String> expected = new TreeSet<>();
    Set<String> actual = new TreeSet<>();
    for (Map.Entry<String, byte[]> file : jar.files().entrySet()) {
      expected.addAll(JavacDefinitions.in(file.getKey(), file.getValue()));
      actual.addAll(definitions(file.getKey(), file.getValue()));
    }
    Comparison comparison = new Comparison(expected, actual);
    System.out.println(jar + ": " + comparison);
    assertFalse(expected.isEmpty(), "javac sees definitions");
    assertEquals(Differences.of(jar.name().toLowerCase(Locale.ROOT)), comparison.differences());
  }

  private Set<String> definitions(String path, byte[] source) {
    Set<String> found = new TreeSet<>();
    try {
      for (SourceSymbol symbol :
          parser.parse(new ParseRequest("Java", path, source, 500)).symbols()) {
        if (COMPARED.contains(symbol.kind())) {
          found.add(
              String.format(
                  Locale.ROOT,
                  "%s %s %s %d-%d",
                  path,
                  symbol.kind(),
                  symbol.name(),
                  symbol.startByte(),
                  symbol.endByte()));
        }
      }
    } catch (DoctownException e) {
      System.out.println(e.getMessage());
    }
    return found;
  }
}
