package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FlowStepRow;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of flows. */
class FlowPagesTest {
  @Test
  void flowsNestCallsBelowTheirCallers() throws IOException {
    assertEquals(
        """
        ## `inn.main`

        A program ([`desk.go` L5](@desk.go#L5-L5)) begins here. [`desk.go` L5](@desk.go#L5-L5) \
        in [Front](subsystems/front.md)

        - `inn.turn`, the only implementation of `inn.Key` — Turns it. Called at \
        [`desk.go` L6](@desk.go#L6-L6), enters [Rooms "a"](subsystems/rooms.md)
          - `inn.Desk` — Where \\| guests arrive. Called at [`key.go` L4](@key.go#L4-L4), enters \
        [Front](subsystems/front.md), calls 4 more
          - … and 1 more
        - `inn.Key` Handed on at [`desk.go` L7](@desk.go#L7-L7), enters [Rooms "a"](subsystems/rooms.md)
        - … and 2 more
        """,
        Inn.page("docs/flows.md").replaceFirst("(?s).*?(?=## )", ""));
  }

  @Test
  void flowsOfOneNameAreToldApartByTheirPlaces() throws IOException {
    HandTables tables =
        new HandTables()
            .file("main.go", "Go")
            .symbol("main.go", "function", null, "inn.main", 1, null)
            .file("cmd/bell/main.go", "Go")
            .symbol("cmd/bell/main.go", "function", null, "bell.main", 1, null)
            .symbol("cmd/bell/main.go", "function", null, "x.inn.main", 2, null);
    for (String entry : List.of("inn.main", "x.inn.main", "bell.main")) {
      tables.row(new FlowStepRow(entry, 0, 0, entry, null, "main.go", 1, null, 0, "called"));
    }
    assertEquals(
        List.of("## `inn.main` in `main.go`", "## `inn.main` in `cmd/bell`", "## `bell.main`"),
        PagesTest.pages(tables)
            .getOrDefault("docs/flows.md", "")
            .lines()
            .filter(line -> line.startsWith("## "))
            .toList());
  }

  @Test
  void whatAHeaderSaysOfAFunctionIsTold() throws IOException {
    HandTables tables =
        new HandTables()
            .file("inn.c", "C")
            .symbol("inn.c", "function", null, "ring", 5, null)
            .symbol("inn.c", "function", null, "main", 9, null)
            .file("inn.h", "C")
            .prototype("inn.h", "ring", 1, "Rings the bell.")
            .row(new FlowStepRow("main", 0, 0, "main", null, "inn.c", 9, null, 0, "called"))
            .row(new FlowStepRow("main", 1, 1, "ring", null, "inn.c", 10, "inn.h", 0, "called"));
    assertEquals(
        """
        - `ring` — Rings the bell. Called at [`inn.c` L10](@inn.c#L10-L10)
        """,
        PagesTest.pages(tables)
            .getOrDefault("docs/flows.md", "")
            .replace(Inn.BLOB, "@")
            .replaceFirst("(?s).*?(?=- `ring`)", ""));
  }

  @Test
  void aDeclaredProgramWithoutAFlowIsSaid() throws IOException {
    HandTables tables =
        new HandTables()
            .file("Cargo.toml", "TOML", "build")
            .file("main.rs", "Rust")
            .symbol("main.rs", "function", null, "main", 1, null)
            .row(new EntryPointRow("Cargo.toml", 4, "binary", "inn", "main"))
            .row(new EntryPointRow("Cargo.toml", 5, "binary", "out", null))
            .row(new EntryPointRow("main.rs", 7, "route", "GET /rooms", null));
    assertEquals(
        """
        ## No flow

        From these at most one call within the project's own code can be followed: what they call is \
        outside of it, chosen while the program runs, or not told by the source alone.

        - binary `inn` [`Cargo.toml` L4](@Cargo.toml#L4-L4): `main` [`main.rs` L1](@main.rs#L1-L1)

        Where these begin in the code is not told by what declares them.

        - binary `out` [`Cargo.toml` L5](@Cargo.toml#L5-L5)

        What answers these has no name of its own, stands outside of the project's own code, or makes \
        at most one call within it that can be followed.

        - route `GET /rooms` [`main.rs` L7](@main.rs#L7-L7)
        """,
        PagesTest.pages(tables)
            .getOrDefault("docs/flows.md", "")
            .replace(Inn.BLOB, "@")
            .replaceFirst("(?s).*?(?=## No)", ""));
  }
}
