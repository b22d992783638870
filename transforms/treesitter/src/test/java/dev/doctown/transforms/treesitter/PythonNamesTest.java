package dev.doctown.transforms.treesitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.spi.ParseRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonNamesTest {

  @Test
  void everyNameOfAnAssignmentIsASymbol() {
    String names =
        "a, B = 1, 2\n(c, d) = g = 1, 2\n[e, f] = 1, 2\nh = i = j = 1\nk.l, m[0] = 1, 2\n";
    List<String> expected =
        List.of(
            "a: a, B = 1, 2",
            "B: a, B = 1, 2",
            "c: (c, d) = g = 1, 2",
            "d: (c, d) = g = 1, 2",
            "g: (c, d) = g = 1, 2",
            "e: [e, f] = 1, 2",
            "f: [e, f] = 1, 2",
            "h: h = i = j = 1",
            "i: h = i = j = 1",
            "j: h = i = j = 1");
    assertEquals(expected, symbols(names));
    assertEquals(expected, symbols("class A:\n" + names.indent(4)).subList(1, 11));
  }

  private static List<String> symbols(String source) {
    return new TreeSitterParser()
            .parse(new ParseRequest("Python", "a.py", source.getBytes(StandardCharsets.UTF_8), 500))
            .symbols()
            .stream()
            .map(symbol -> symbol.name() + ": " + symbol.signature())
            .toList();
  }
}
