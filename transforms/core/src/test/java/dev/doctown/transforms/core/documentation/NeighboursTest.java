package dev.doctown.transforms.core.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.SymbolRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private final Neighbours neighbours = new Neighbours();

  /** One function of three lines after another, each with a remark. */
  private List<String> file(String path, String name, int functions) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < functions; i++) {
      neighbours.note(function(path, i));
      lines.addAll(List.of("def %s%d():".formatted(name, i), "    # remark", "    return " + i));
    }
    return lines;
  }

  private static SymbolRow function(String path, int place) {
    return function(path, place, 3 * place + 3);
  }

  private static SymbolRow function(String path, int place, int end) {
    return SymbolRow.newBuilder()
        .setSymbolId(path + place)
        .setName("f" + place)
        .setQualifiedName("f" + place)
        .setKind("function")
        .setLanguage("Python")
        .setPath(path)
        .setStartByte(place)
        .setStartLine(3 * place + 1)
        .setEndLine(end)
        .setSignature("")
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }

  private static List<String> texts(String name, int... places) {
    return IntStream.of(places)
        .mapToObj(i -> "def %s%d():\n    return %d".formatted(name, i, i))
        .toList();
  }

  @Test
  void theNearestComeFirstAndOthersAreSpreadOverTheFile() {
    List<String> lines = file("a/b.py", "b", 41);
    neighbours.enter("a/b.py", lines);

    assertEquals(
        texts("b", 16, 17, 18, 19, 21, 22, 23, 24, 0, 2, 5, 8, 10, 13, 25, 27, 30, 33, 35, 38),
        neighbours.of(function("a/b.py", 20)));
  }

  @Test
  void filesBeforeItInTheFolderFillUp() {
    List<String> first = file("a/a.py", "a", 2);
    List<String> second = file("a/b.py", "b", 1);
    List<String> third = file("a/c.py", "c", 2);
    List<String> elsewhere = file("b/d.py", "d", 2);

    neighbours.enter("a/a.py", first);
    assertEquals(texts("a", 0), neighbours.of(function("a/a.py", 1)));
    neighbours.enter("a/b.py", second);
    neighbours.enter("a/c.py", third);
    List<String> all = new ArrayList<>(texts("c", 1));
    all.addAll(texts("b", 0));
    all.addAll(texts("a", 0, 1));
    assertEquals(all, neighbours.of(function("a/c.py", 0)));
    neighbours.enter("b/d.py", elsewhere);
    assertEquals(texts("d", 0), neighbours.of(function("b/d.py", 1)));
  }

  @Test
  void whatEnclosesAFunctionIsNoNeighbour() {
    SymbolRow outer = function("a.py", 0, 6);
    neighbours.note(outer);
    SymbolRow inner = function("a.py", 1);
    neighbours.note(inner);
    neighbours.enter("a.py", List.of("def a():", "  x()", "", "  def b():", "    y()", "    z()"));

    assertEquals(List.of(), neighbours.of(inner));
    assertEquals(List.of(), neighbours.of(outer));
  }
}
