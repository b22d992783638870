package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymbolPagesTest {
  /** ripgrep: 68 lines said no more than {@code fn is_switch(&self) -> bool}. */
  @Test
  void methodsOfAnImplementationStandBelowIt() throws IOException {
    assertEquals(
        """
        - `struct Flag` L1
        - `impl Flag` L2
          - `method name` L3
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Rust")
                .symbol("a.rs", "struct", null, "x.Flag", 1, null)
                .symbol("a.rs", "impl", null, "i.Flag", 2, null)
                .symbol("a.rs", "method", "i.Flag", "i.Flag.name", 3, null)
                .symbol("a.rs", "impl", null, "j.Flag", 4, null)));
  }

  @Test
  void macrosWithoutParametersAreOneEntryAndIncludeGuardsNone() throws IOException {
    HandTables tables =
        new HandTables()
            .file("a.rs", "C")
            .symbol("a.rs", "macro", null, "A_H", 1, null, "#define A_H")
            .symbol("a.rs", "macro", null, "MAX", 2, null, "#define MAX(a, b) \\")
            .symbol("a.rs", "enum", null, "e_t", 3, null, "typedef enum")
            .symbol("a.rs", "function", null, "f", 4, null, "int f(void); // old");
    for (int i = 10; i < 20; i++) {
      tables.symbol("a.rs", "macro", null, "S" + i, i, null, "# define S" + i + " " + i);
    }
    assertEquals(
        """
        - `#define MAX(a, b)` L2
        - `typedef enum … e_t` L3
        - `int f(void);` L4
        - `S10`, `S11`, `S12`, `S13`, `S14`, `S15`, `S16`, `S17` and 2 more plain macros L10–19
        """,
        symbols(tables));
  }

  /** gson: the methods of a constant stood beside the enum, and its later members below them. */
  @Test
  void membersOfAConstantStandBelowIt() throws IOException {
    assertEquals(
        """
        - `enum Colour` L1
          - `BLACK` L2
          - `enum_member RED` — As blood. L3
            - `method hex` L4
          - `GREEN`, `BLUE` L5–6
          - `method mix` L7
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Java")
                .symbol("a.rs", "enum", null, "Colour", 1, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.BLACK", 2, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.RED", 3, "As blood.")
                .symbol("a.rs", "method", "Colour.RED", "Colour.RED.hex", 4, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.GREEN", 5, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.BLUE", 6, null)
                .symbol("a.rs", "method", "Colour", "Colour.mix", 7, null)));
  }

  @Test
  void aVariableIsListedForTheFunctionsInIt() throws IOException {
    assertEquals(
        """
        - `class Box` L1
          - `field byName` L2
            - `variable inner` L2
              - `method compare` L3
          - `method open` L4
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Java")
                .symbol("a.rs", "class", null, "Box", 1, null)
                .symbol("a.rs", "field", "Box", "Box.byName", 2, null)
                .symbol("a.rs", "variable", "Box.byName", "Box.byName.inner", 2, null)
                .symbol("a.rs", "method", "Box.byName.inner", "Box.byName.compare", 3, null)
                .symbol("a.rs", "method", "Box", "Box.open", 4, null)
                .symbol("a.rs", "field", "Box", "Box.size", 5, null)));
  }

  @Test
  void theNamesOfOneStatementAreOneEntryWithThoseThatItsTextDoesNotShow() throws IOException {
    assertEquals(
        """
        - `X, Y = 1, 2` L1
        - `X, Y = 1, 2` L2
        - `A = 1` L3
          - `B`, `C` L3
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Python")
                .symbol("a.rs", "constant", null, "a.X", 1, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "a.Y", 1, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "b.X", 2, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "c.B", 3, null, "A = 1")
                .symbol("a.rs", "constant", null, "c.A", 3, null, "A = 1")
                .symbol("a.rs", "constant", null, "c.C", 3, null, "A = 1")));
  }

  @Test
  void namesBehindTheEndOfALongTextAreListedBelowIt() throws IOException {
    String names =
        IntStream.range(10, 70).mapToObj(i -> "VALUE_" + i).collect(Collectors.joining(", "));
    HandTables tables = new HandTables().file("a.rs", "Python");
    for (int i = 69; i >= 10; i--) {
      tables.symbol("a.rs", "constant", null, "VALUE_" + i, 1, null, names + " = range(60)");
    }
    // 300 characters hold 30 names of eight, with a comma and a space each.
    String hidden =
        IntStream.iterate(69, i -> i >= 40, i -> i - 1)
            .mapToObj(i -> "`VALUE_" + i + "`")
            .collect(Collectors.joining(", "));
    assertEquals(
        "- `" + names.substring(0, 299) + "…` L1\n  - " + hidden + " L1\n", symbols(tables));
  }

  /** Which of two symbols at one place comes first is up to their ids. */
  @Test
  void theConstantsOfAnEnumStandBelowTheEntryItJoined() throws IOException {
    String signature = "typedef enum { A, B } x_t, y_t";
    String expected =
        """
        - `typedef enum { A, B } x_t, y_t` L1
          - `A`, `B` L2
        """;
    assertEquals(
        expected,
        symbols(
            new HandTables()
                .file("a.rs", "C")
                .symbol("a.rs", "enum", null, "x_t", 1, null, signature)
                .symbol("a.rs", "type_alias", null, "y_t", 1, null, signature)
                .symbol("a.rs", "enum_member", "x_t", "x_t.A", 2, null)
                .symbol("a.rs", "enum_member", "x_t", "x_t.B", 2, null)));
    assertEquals(
        expected,
        symbols(
            new HandTables()
                .file("a.rs", "C")
                .symbol("a.rs", "type_alias", null, "y_t", 1, null, signature)
                .symbol("a.rs", "enum", null, "x_t", 1, null, signature)
                .symbol("a.rs", "enum_member", "x_t", "x_t.A", 2, null)
                .symbol("a.rs", "enum_member", "x_t", "x_t.B", 2, null)));
  }

  /** libuv: the line of the aliases stood in front of the structure and behind it. */
  @Test
  void namesOfOneStatementJoinAcrossItsOtherEntries() throws IOException {
    String aliases = "typedef struct _S { int a; } S, *PS";
    assertEquals(
        """
        - `typedef struct _S { int a; } S, *PS` L1
        - `typedef struct _S` L1
        """,
        symbols(
            new HandTables()
                .file("a.rs", "C")
                .symbol("a.rs", "type_alias", null, "S", 1, null, aliases)
                .symbol("a.rs", "struct", null, "_S", 1, null, "typedef struct _S")
                .symbol("a.rs", "type_alias", null, "PS", 1, null, aliases)));
  }

  @Test
  void whatHoldsASymbolAtItsOwnPlaceStandsBeforeIt() throws IOException {
    assertEquals(
        """
        - `namespace a` L1
          - `namespace b` L1
            - `class C` L1
        """,
        symbols(
            new HandTables()
                .file("a.rs", "C++")
                .symbol("a.rs", "class", "a.b", "a.b.C", 1, null)
                .symbol("a.rs", "namespace", null, "a", 1, null)
                .symbol("a.rs", "namespace", "a", "a.b", 1, null)));
  }

  @Test
  void whatAFunctionHoldsAtItsOwnPlaceIsNoPartOfTheSurface() throws IOException {
    assertEquals(
        "- `function f` L1\n",
        symbols(
            new HandTables()
                .file("a.rs", "JavaScript")
                .symbol("a.rs", "function", "f", "f.inner", 1, null)
                .symbol("a.rs", "function", null, "f", 1, null)));
  }

  @Test
  void theOverviewCountsEachSymbolThatAPageNamesOrCounts() throws IOException {
    HandTables tables =
        new HandTables()
            .file("a.rs", "C")
            .symbol("a.rs", "enum", null, "e", 1, null)
            .symbol("a.rs", "enum_member", "e", "e.A", 2, null)
            .symbol("a.rs", "constant", null, "X", 3, null, "X, Y = 1, 2")
            .symbol("a.rs", "constant", null, "Y", 3, null, "X, Y = 1, 2");
    for (int i = 10; i < 20; i++) {
      tables.symbol("a.rs", "macro", null, "S" + i, i, null, "#define S" + i + " " + i);
    }
    assertEquals(
        List.of("- [the root folder](symbols/root.md): 14 symbols"),
        PagesTest.pages(tables)
            .getOrDefault("docs/overview.md", "")
            .lines()
            .filter(line -> line.contains("symbols/root.md"))
            .toList());
  }

  @Test
  void aSentenceThatRepeatsTheNameIsLeftOut() throws IOException {
    assertEquals(
        "- `function write` L1\n",
        symbols(
            new HandTables()
                .file("a.rs", "Go")
                .symbol("a.rs", "function", null, "write", 1, "write")));
  }

  private static String symbols(HandTables tables) throws IOException {
    return PagesTest.pages(tables)
        .getOrDefault("docs/symbols/root.md", "")
        .replaceAll("\\[(L[^\\]]*)]\\([^)]*\\)", "$1")
        .replaceFirst("(?s).*\\)\n\n(?=- )", "")
        .replaceFirst("(?s)\n\n.*", "\n");
  }
}
