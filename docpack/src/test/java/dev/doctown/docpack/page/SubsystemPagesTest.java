package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SubsystemRow;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of subsystems, and which of them leads. */
class SubsystemPagesTest {
  @Test
  void aSubsystemSaysWhatItIsForHoldsAndUses() throws IOException {
    assertEquals(
        """
        # Front

        [Overview](../overview.md)

        Receives guests. ([`desk.go` L1–2](@desk.go#L1-L2))

        2 files, 20 lines. Confidence 70 of 100: how much more its source files are tied to each \
        other than chance would have it; 50 is no better than chance, 100 has no ties to others.

        ## Neighbours

        ```mermaid
        flowchart TD
          n0["Front"]
          n1["Rooms #34;a#34;"]
          n0 --> n1
        ```

        An arrow leads to what is used. The same [as a picture](../diagrams/front.svg).

        It uses:

        - [Rooms "a"](../subsystems/rooms.md), 2 times, such as `inn.turn` at [`desk.go` L6](@desk.go#L6-L6)

        ## Key symbols

        The most central first.

        - `struct Desk` — Where \\| guests arrive. [`desk.go` L3](@desk.go#L3-L3)
        - `function main` [`desk.go` L5](@desk.go#L5-L5)

        ## Files

        The most central first.

        - [`desk.go`](@desk.go) — Where \\| guests arrive. ([symbols](../symbols/root.md))

        ## Examples of use

        `inn.Desk`, from [`desk_test.go` L4–5](@desk_test.go#L4-L5):

        ```go
        d := Desk{}
          d.Ring()
        ```

        ## Entry points

        - main `desk` [`desk.go` L5](@desk.go#L5-L5)

        ## Tests

        - [`desk_test.go`](@desk_test.go)
        """,
        Inn.page("docs/subsystems/front.md"));
  }

  /** As of monolog, whose PHP no parser knows. */
  @Test
  void ofCodeWithoutAParserPagesClaimNothingOfAGraph() throws IOException {
    HandTables tables =
        new HandTables()
            .unparsed("bar", "bar/Beer.php", "PHP", 40)
            .unparsed("bar", "bar/Wine.php", "PHP", 90)
            .row(
                FileRow.newBuilder()
                    .setPath("test/menu.json")
                    .setLanguage("JSON")
                    .setCategory("test")
                    .setSizeBytes(9)
                    .setLineCount(1)
                    .setChunking("lines:LANGUAGE_WITHOUT_PARSER")
                    .build())
            .row(
                Inn.subsystem(
                    "bar", "Bar", null, List.of("bar/Beer.php", "bar/Wine.php"), List.of()));
    assertEquals(
        """
        # Bar

        [Overview](../overview.md)

        PHP, not read for symbols. The largest files are [`bar/Wine.php`](@bar/Wine.php), \
        [`bar/Beer.php`](@bar/Beer.php).

        2 files, 130 lines.

        ## Files

        - [`bar/Beer.php`](@bar/Beer.php)
        - [`bar/Wine.php`](@bar/Wine.php)
        """,
        Inn.text(tables, "docs/subsystems/bar.md"));
    assertEquals(
        """
        # Architecture of inn

        [Overview](overview.md)

        The code has 1 part, found in the folders. Each has a page: [Bar](subsystems/bar.md).

        2 files of code (PHP 2) were not read for symbols (`LANGUAGE_WITHOUT_PARSER`): what uses \
        what there is not known.

        No use of one by another is known.
        """,
        Inn.text(tables, "docs/architecture.md"));
    assertTrue(
        Inn.text(tables, "docs/overview.md")
            .contains(
                "## What was not read\n\n- 2 files of code (PHP 2) were not read for symbols:"
                    + " `LANGUAGE_WITHOUT_PARSER`\n"));
  }

  /** As in CTFd, whose themes have more files than the application. */
  @Test
  void theSubsystemWithMostLinesThatWereReadLeadsAndANameIsSaidOnce() throws IOException {
    HandTables tables =
        new HandTables()
            .unparsed("theme", "theme/base.html", "HTML", 90)
            .unparsed("theme", "theme/page.html", "HTML", 90)
            .fileOf("theme", "theme/page_test.go", "Go", "test")
            .fileOf("front", "desk.go", "Go", "source")
            .symbol("desk.go", "method", null, "inn.API.call", 3, null)
            .symbol("desk.go", "method", null, "old.API.call", 5, null)
            .symbol("desk.go", "struct", null, "inn.Desk", 7, null)
            .row(
                Inn.subsystem(
                    "front",
                    "Front",
                    null,
                    List.of("desk.go"),
                    List.of("inn.API.call", "old.API.call", "inn.Desk")))
            .row(
                Inn.subsystem(
                    "theme",
                    "Theme",
                    null,
                    List.of("theme/base.html", "theme/page.html", "theme/page_test.go"),
                    List.of()));
    assertEquals(
        "| [Front](subsystems/front.md) | Mainly [`API.call`](@desk.go#L3-L3),"
            + " [`inn.Desk`](@desk.go#L7-L7). | 1 | 10 |",
        Inn.text(tables, "docs/overview.md")
            .lines()
            .filter(line -> line.startsWith("| ["))
            .findFirst()
            .orElse(""));
  }

  /** As in jq, where a file of functions would be told by the one structure in it. */
  @Test
  void aFileIsToldByATypeOfAnotherNameWithThatName() throws IOException {
    HandTables tables =
        new HandTables()
            .fileOf("front", "bell_desk.go", "Go", "source")
            .fileOf("front", "room.go", "Go", "source")
            .symbol("bell_desk.go", "struct", null, "BellDesk", 3, "Rings bells.")
            .symbol("room.go", "struct", null, "lock", 3, "Keeps a door shut.")
            .row(
                Inn.subsystem(
                    "front", "Front", null, List.of("bell_desk.go", "room.go"), List.of()));
    String page = Inn.text(tables, "docs/subsystems/front.md");
    assertEquals(
        List.of(
            "- [`bell_desk.go`](@bell_desk.go) — Rings bells. ([symbols](../symbols/root.md))",
            "- [`room.go`](@room.go) — `lock`: Keeps a door shut. ([symbols](../symbols/root.md))"),
        page.lines().filter(line -> line.contains(".go`]") && line.contains("—")).toList());
  }

  /** As of resilience4j, each part of which has its benchmarks. */
  @Test
  void benchmarksOfASubsystemAreNoProgramsOfIt() throws IOException {
    assertEquals(
        "Mainly [`Desk`](@front/src/main/java/inn/Desk.java#L3-L3).",
        purpose("front", "front/src/main/java/inn/Desk.java", "front/src/jmh/java/inn/Ring.java"));
    assertEquals(
        "A program begins in [`bench/src/jmh/java/inn/Ring.java`]"
            + "(@bench/src/jmh/java/inn/Ring.java). Mainly"
            + " [`Desk`](@bench/src/jmh/java/inn/Desk.java#L3-L3).",
        purpose("bench", "bench/src/jmh/java/inn/Desk.java", "bench/src/jmh/java/inn/Ring.java"));
  }

  private static String purpose(String id, String type, String program) throws IOException {
    HandTables tables =
        new HandTables()
            .fileOf(id, type, "Java", "source")
            .fileOf(id, program, "Java", "source")
            .symbol(type, "class", null, "Desk", 3, null)
            .row(
                EntryPointRow.newBuilder()
                    .setPath(program)
                    .setLine(7)
                    .setKind("main")
                    .setName("main")
                    .build())
            .row(Inn.subsystem(id, id, null, List.of(type, program), List.of("Desk")));
    return Inn.text(tables, "docs/subsystems/" + id + ".md")
        .lines()
        .filter(line -> line.contains("Mainly"))
        .findFirst()
        .orElse("");
  }

  @Test
  void withoutAnyTieInsideThereIsNoFigure() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(
                Inn.subsystem("front", "Front", null, List.of("desk.go"), List.of()))
            .setConfidence(0)
            .build();
    assertTrue(
        Inn.text(
                new HandTables().fileOf("front", "desk.go", "Go", "source").row(row),
                "docs/subsystems/front.md")
            .contains(
                "\n1 file, 10 lines. No use of one of its source files by another was found.\n"));
  }

  @Test
  void thePageOfTheTestsNamesThem() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(
                Inn.subsystem("tests", "Tests", null, List.of("desk_test.go"), List.of()))
            .setRole("tests")
            .build();
    assertTrue(
        Inn.text(
                new HandTables().fileOf("tests", "desk_test.go", "Go", "test").row(row),
                "docs/subsystems/tests.md")
            .endsWith("\n## Files\n\n- [`desk_test.go`](@desk_test.go)\n"));
  }

  @Test
  void whatGitKeepsElsewhereIsNotCopied() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(
                Inn.subsystem(
                    "other", "Other", null, List.of("other/bell", "other/key"), List.of()))
            .setRole("third_party")
            .build();
    HandTables tables =
        new HandTables().submodule("other", "other/bell").submodule("other", "other/key").row(row);
    assertTrue(
        Inn.text(tables, "docs/subsystems/other.md")
            .contains(
                "\nRepositories of others that git keeps as submodules, without their files:"
                    + " `other/bell`, `other/key`.\n"));
    SubsystemRow mixed =
        SubsystemRow.newBuilder(row)
            .setFiles(List.of("other/bell", "other/key", "other/ring.c"))
            .build();
    assertTrue(
        Inn.text(
                new HandTables()
                    .submodule("other", "other/bell")
                    .submodule("other", "other/key")
                    .fileOf("other", "other/ring.c", "C", "vendored")
                    .row(mixed),
                "docs/subsystems/other.md")
            .contains(
                "\nCode of others that was copied into the repository. Repositories of others that"
                    + " git keeps as submodules, without their files: `other/bell`,"
                    + " `other/key`.\n"));
  }
}
