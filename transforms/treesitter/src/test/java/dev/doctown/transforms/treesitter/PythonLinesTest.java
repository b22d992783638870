package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Python's lines and definitions end, as CPython has it. */
class PythonLinesTest {

  @Test
  void commentsBehindTheLastStatementAreNoPartOfADefinition() {
    assertEquals(
        List.of("A: class A:\n    def m(self):\n        one()", "A.m: def m(self):\n        one()"),
        symbols(
            "class A:\n    def m(self):\n        one()\n        # two()\n\n        # three()\n"));
    assertEquals(
        List.of("f: def f():\n    # why\n    one()", "g: def g(): one()"),
        symbols("def f():\n    # why\n    one()\n    # two()\ndef g(): one() # so\n"));
    assertEquals(
        List.of("f: def f():\n    if a:\n        one()"),
        symbols("def f():\n    if a:\n        one()\n        # two()\n    # three()\n"));
  }

  @Test
  void aCarriageReturnEndsALine() {
    assertEquals(
        List.of(
            "A: class A:\r    # no\r    def m(self):\r        one()",
            "A.m: def m(self):\r        one()",
            "f: def f(): two()"),
        symbols("class A:\r    # no\r    def m(self):\r        one()\r\rdef f(): two()\r"));
  }

  private static List<String> symbols(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new TreeSitterParser()
        .parse(new ParseRequest("Python", "a.py", bytes, 500)).symbols().stream()
            .map(
                symbol ->
                    symbol.qualifiedName().substring("a.".length())
                        + ": "
                        + new String(
                            bytes,
                            symbol.startByte(),
                            symbol.endByte() - symbol.startByte(),
                            StandardCharsets.UTF_8))
            .toList();
  }
}
