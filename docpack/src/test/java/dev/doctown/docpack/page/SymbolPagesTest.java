package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
          - `GREEN` L4
          - `enum_member RED` — As blood. L2
            - `method hex` L3
          - `method mix` L5
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Java")
                .symbol("a.rs", "enum", null, "Colour", 1, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.RED", 2, "As blood.")
                .symbol("a.rs", "method", "Colour.RED", "Colour.RED.hex", 3, null)
                .symbol("a.rs", "enum_member", "Colour", "Colour.GREEN", 4, null)
                .symbol("a.rs", "method", "Colour", "Colour.mix", 5, null)));
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
  void theNamesOfOneStatementAreOneEntry() throws IOException {
    assertEquals(
        """
        - `X, Y = 1, 2` L1
        - `X, Y = 1, 2` L2
        - `A = 1` L3
        - `A = 1` L3
        """,
        symbols(
            new HandTables()
                .file("a.rs", "Python")
                .symbol("a.rs", "constant", null, "a.X", 1, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "a.Y", 1, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "b.X", 2, null, "X, Y = 1, 2")
                .symbol("a.rs", "constant", null, "c.A", 3, null, "A = 1")
                .symbol("a.rs", "constant", null, "c.B", 3, null, "A = 1")));
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
