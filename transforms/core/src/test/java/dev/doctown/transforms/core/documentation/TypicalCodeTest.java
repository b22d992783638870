package dev.doctown.transforms.core.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.documentation.SourceRegions.Region;
import dev.doctown.transforms.core.documentation.TypicalCode.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which code of a subsystem is shown. */
class TypicalCodeTest {
  private static Passage passage(String name, int line, String code) {
    SymbolRow symbol =
        SymbolRow.newBuilder()
            .setSymbolId(name)
            .setName(name)
            .setQualifiedName(name)
            .setKind("function")
            .setLanguage("python")
            .setPath("inn.py")
            .setStartByte(0)
            .setStartLine(line)
            .setEndLine(line + 1)
            .setSignature("")
            .setVisibility("public")
            .setParameters(List.of())
            .build();
    return new Passage(symbol, new Region(line, line + 1, code));
  }

  /** Two share the words of rooms and guests, one has none of them, one has all and many others. */
  @Test
  void whatSharesMostWordsForItsLengthComesFirst() {
    Passage book = passage("book", 1, "def bookRoom(guest):\n    return roomOf(guest)");
    Passage leave = passage("leave", 5, "def leaveRoom(guest):\n    freeRoom(guest)");
    Passage bell = passage("bell", 9, "def ringBell():\n    print(sound)");
    Passage ring =
        passage(
            "long",
            13,
            "def room(guest):\n    alpha(beta, gamma, delta, epsilon, zeta, theta, kappa, lambda)");
    assertEquals(
        List.of("book", "leave", "long"),
        TypicalCode.most(List.of(bell, ring, leave, book), 3).stream()
            .map(passage -> passage.symbol().getName())
            .toList());
  }

  /** Accessors have nothing but what all code has. */
  @Test
  void whatAllHaveIsNoLikeness() {
    Passage name = passage("name", 1, "public int name(int symbol) {\n  return names[symbol];\n}");
    Passage kind = passage("kind", 5, "public int kind(int symbol) {\n  return kinds[symbol];\n}");
    Passage file = passage("file", 9, "public int file(int symbol) {\n  return files[symbol];\n}");
    Passage find =
        passage(
            "find",
            13,
            "public int find(int symbol) {\n  return visit(edges, callers, symbol);\n}");
    Passage reach =
        passage("reach", 17, "public int reach(int symbol) {\n  return visit(edges, callers);\n}");
    assertEquals(
        List.of("find", "reach"),
        TypicalCode.most(List.of(name, kind, file, find, reach), 2).stream()
            .map(passage -> passage.symbol().getName())
            .toList());
  }

  @Test
  void ofEqualOnesThoseStandFirstThatStandFirstInTheSource() {
    Passage first = passage("b", 1, "def open(): door()");
    Passage second = passage("a", 4, "def open(): door()");
    assertEquals(List.of(first, second), TypicalCode.most(List.of(second, first), 4));
  }
}
