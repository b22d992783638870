package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pages that come from the computed tables, of an inn with a front desk and rooms. */
class AnalyzedPagesTest {
  private static final String BLOB = "https://github.com/a/inn/blob/0123456789abcdef0123/";

  private static SubsystemRow subsystem(
      String id, String name, @Nullable String purpose, List<String> files, List<String> symbols) {
    return SubsystemRow.newBuilder()
        .setSubsystemId(id)
        .setName(name)
        .setSlug(id)
        .setRole("code")
        .setConfidence(70)
        .setFiles(files)
        .setPrimaryPurpose(purpose)
        .setSymbols(symbols)
        .setDependsOn(List.of())
        .setEvidence(purpose == null ? List.of() : List.of(new Evidence(files.get(0), 1, 2, null)))
        .setProvenance("extracted")
        .build();
  }

  private static HandTables inn() {
    return new HandTables()
        .fileOf("front", "desk.go", "Go", "source")
        .fileOf("front", "desk_test.go", "Go", "test")
        .fileOf("rooms", "key.go", "Go", "source")
        .symbol("desk.go", "struct", null, "inn.Desk", 3, "Where | guests arrive. Or not.")
        .symbol("desk.go", "function", null, "inn.main", 5, null)
        .symbol("key.go", "struct", null, "inn.Key", 3, null)
        .symbol("key.go", "function", null, "inn.turn", 4, "Turns it.")
        .use("desk.go", 6, "inn.main", "inn.turn", 95)
        .use("desk.go", 7, "inn.main", "inn.Key", 80)
        .use("desk.go", 2, "inn.main", "inn.Key", 79)
        .use("desk_test.go", 9, "inn.main", "inn.Key", 95)
        .row(new EdgeRow("inn.main", "inn.Key", "*", "imports", "desk.go", 9L, 1, 95))
        .row(
            subsystem(
                "front",
                "Front",
                "Receives guests.",
                List.of("desk.go", "desk_test.go"),
                List.of("inn.Desk", "inn.main")))
        .row(
            subsystem(
                "rooms", "Rooms \"a\"", null, List.of("key.go"), List.of("inn.Key", "inn.turn")))
        .row(new EntryPointRow("desk.go", 5, "main", "desk", "inn.main"))
        .row(
            new FlowStepRow("inn.main", 0, 0, "inn.main", "front", "desk.go", 5, null, 2, "called"))
        .row(
            new FlowStepRow(
                "inn.main", 1, 1, "inn.turn", "rooms", "desk.go", 6, "inn.Key", 1, "called"))
        .row(new FlowStepRow("inn.main", 2, 2, "inn.Desk", "front", "key.go", 4, null, 4, "called"))
        .row(
            new FlowStepRow(
                "inn.main", 3, 1, "inn.Key", "rooms", "desk.go", 7, null, 0, "handed_on"))
        .row(new SettingRow("desk.go", 8L, 8, "environment", "INN", "\"a|b\"", "Its name.", "f"))
        .row(new SettingRow("desk.go", 9L, 9, "environment", "ROOM", "1", null, "f"))
        .row(new SettingRow("desk.go", 20L, 5, "flag", "--bell", "1", "Rings.", "inn.main"))
        .row(new SettingRow("key.go", 8L, 9, "environment", "INN", null, null, "f"))
        .row(new SettingRow("key.go", 9L, 9, "environment", "ROOM", "2", null, "f"))
        .row(new SettingRow("key.go", 20L, 6, "flag", "--bell", "2", "Turns.", "inn.turn"))
        .row(new SettingRow("scripts/x.go", 8L, 9, "flag", "--fix", null, null, "f"))
        .row(new SettingRow("test/x.go", 8L, 9, "flag", "--x", null, null, "f"))
        .row(new DependencyRow("go", "bell", "v1", "require", "go.mod", 3, null))
        .row(new DependencyRow("go", "bell/ring", "v0", "require", "go.mod", 4, "key.go"))
        .row(new DependencyRow("go", "bell", "v1.0", "locked", "go.sum", 1, null))
        .row(
            EnrichedSymbolRow.newBuilder()
                .setSymbolId("inn.Desk")
                .setName("Desk")
                .setDocumentation("")
                .setUsageExamples(
                    List.of(new UsageExample("desk_test.go", 4, 5, "  d := Desk{}\n    d.Ring()")))
                .setRelatedSymbols(List.of())
                .setGenerationKeys(List.of())
                .setEvidence(List.of())
                .setProvenance("extracted")
                .build())
        .row(
            QuickstartRow.newBuilder()
                .setEntryPoints(List.of("inn.main"))
                .setCoreTypes(List.of("inn.Desk"))
                .setGettingStarted("")
                .setCommands(
                    List.of(
                        new Command("build", "go build ./...", "go.mod", 1, "convention"),
                        new Command("test", "make check", "Makefile", 4, "target"),
                        new Command("run", "inn", "README.md", 7, "written")))
                .setEvidence(List.of())
                .setProvenance("extracted")
                .build())
        .row(
            ArchitectureInsightRow.newBuilder()
                .setInsightId("i")
                .setCategory("concern")
                .setKind("dead_export")
                .setTitle("Nobody <b>turns</b>")
                .setDescription("Nothing calls it.")
                .setAffectedComponents(List.of("rooms"))
                .setEvidence(List.of(new Evidence("key.go", 4, 4, null)))
                .setProvenance("extracted")
                .build());
  }

  /** A page without its front matter. */
  private static String page(String path) throws IOException {
    return PagesTest.pages(inn())
        .getOrDefault(path, "")
        .replaceFirst("(?s)^---\n.*?\n---\n\n", "")
        .replace(BLOB, "@");
  }

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
        page("docs/subsystems/front.md"));
  }

  @Test
  void architectureHasLayersDependenciesAndFindings() throws IOException {
    assertEquals(
        """
        # Architecture of inn

        [Overview](overview.md)

        The code has 2 subsystems, found in the graph of calls, imports and types and in the \
        folders. Each has a page: [Front](subsystems/front.md), [Rooms "a"](subsystems/rooms.md).

        ```mermaid
        flowchart TD
          n0["Front"]
          n1["Rooms #34;a#34;"]
          n0 --> n1
        ```

        An arrow leads to what is used. The same [as a picture](diagrams/architecture.svg).

        ## Layers

        From above to below, by the uses that were found: each uses those below it. Of two that use \
        each other the one that does so more often is above.

        1. [Front](subsystems/front.md)
        2. [Rooms "a"](subsystems/rooms.md)

        ## Dependencies

        | Subsystem | Uses | Places | The first of them |
        |---|---|---:|---|
        | [Front](subsystems/front.md) | [Rooms "a"](subsystems/rooms.md) | 2 | `inn.turn` [`desk.go` L6](@desk.go#L6-L6) |

        ## Findings

        ### Dead export

        - **Nobody \\<b>turns\\</b>**: Nothing calls it. — [`key.go` L4](@key.go#L4-L4)
        """,
        page("docs/architecture.md"));
  }

  @Test
  void quickstartHasCommandsWithTheirPlaces() throws IOException {
    assertEquals(
        """
        # Quickstart for inn

        [Overview](overview.md)

        ## Build

        - `go build ./...`, the usual command with [`go.mod` L1](@go.mod#L1-L1)

        ## Test

        - `make check`, declared at [`Makefile` L4](@Makefile#L4-L4)

        ## Run

        - `inn`, as written at [`README.md` L7](@README.md#L7-L7)

        ## Entry points

        - main `desk` [`desk.go` L5](@desk.go#L5-L5)

        ## Core types

        The most central first.

        - `inn.Desk` — Where \\| guests arrive. [`desk.go` L3](@desk.go#L3-L3)
        - `inn.main` [`desk.go` L5](@desk.go#L5-L5)
        - `inn.turn` — Turns it. [`key.go` L4](@key.go#L4-L4)

        ## Declared dependencies

        ### go, require

        - `bell` `v1` [`go.mod` L3](@go.mod#L3-L3)
        - `bell/ring` `v0` [`go.mod` L4](@go.mod#L4-L4), in this repository: [`key.go`](@key.go)
        """,
        page("docs/quickstart.md"));
  }

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
        page("docs/flows.md").replaceFirst("(?s).*?(?=## )", ""));
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
            .replace(BLOB, "@")
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
            .row(new EntryPointRow("Cargo.toml", 5, "binary", "out", null));
    assertEquals(
        """
        ## No flow

        From these at most one call within the project's own code can be followed: what they call is \
        outside of it, chosen while the program runs, or not told by the source alone.

        - binary `inn` [`Cargo.toml` L4](@Cargo.toml#L4-L4): `main` [`main.rs` L1](@main.rs#L1-L1)

        Where these begin in the code is not told by what declares them.

        - binary `out` [`Cargo.toml` L5](@Cargo.toml#L5-L5)
        """,
        PagesTest.pages(tables)
            .getOrDefault("docs/flows.md", "")
            .replace(BLOB, "@")
            .replaceFirst("(?s).*?(?=## No)", ""));
  }

  @Test
  void configurationNamesASettingForEachOfItsDeclarations() throws IOException {
    assertEquals(
        """
        ## Environment variables

        | Name | Default | What the code says | Read at |
        |---|---|---|---|
        | `INN` | `"a\\|b"` | Its name. | [`desk.go` L8](@desk.go#L8-L8), [`key.go` L9](@key.go#L9-L9) |
        | `ROOM` | `1` |  | [`desk.go` L9](@desk.go#L9-L9) |
        | `ROOM` | `2` |  | [`key.go` L9](@key.go#L9-L9) |

        ## Flags

        | Name | Of | Default | What the code says | Read at |
        |---|---|---|---|---|
        | `--bell` | `main` | `1` | Rings. | [`desk.go` L5](@desk.go#L5-L5) |
        | `--bell` | `turn` | `2` | Turns. | [`key.go` L6](@key.go#L6-L6) |

        ## Flags of what builds, checks and releases it

        | Name | Of | Default | What the code says | Read at |
        |---|---|---|---|---|
        | `--fix` |  |  |  | [`scripts/x.go` L9](@scripts/x.go#L9-L9) |

        Tests and examples read settings at 1 place; they are not listed.
        """,
        page("docs/configuration.md").replaceFirst("(?s).*?(?=## )", ""));
  }

  @Test
  void aPictureLeadsToThePagesOfItsSubsystems() throws IOException {
    Map<String, String> pages = PagesTest.pages(inn());
    assertEquals(
        List.of("../subsystems/front.md", "../subsystems/rooms.md"),
        Pattern.compile("href=\"([^\"]*)\"")
            .matcher(pages.getOrDefault("docs/diagrams/overview.svg", ""))
            .results()
            .map(link -> link.group(1))
            .toList());
    assertTrue(
        pages
            .getOrDefault("docs/diagrams/overview.svg", "")
            .contains(">Rooms &quot;a&quot;</text>"));
  }

  @Test
  void frontMatterNamesTheFilesThatAPageIsFrom() throws IOException {
    assertEquals(
        """
        ---
        type: subsystem
        title: "Rooms \\"a\\""
        sources:
          - resource: "%skey.go"
            title: "key.go"
        generated:
          by: "doctown/0"
          from: "0123456789abcdef0123"
          provenance: extracted
        ---
        """
            .formatted(BLOB),
        PagesTest.pages(inn())
            .getOrDefault("docs/subsystems/rooms.md", "")
            .replaceFirst("(?s)\n# .*", ""));
  }

  private static String text(HandTables tables, String path) throws IOException {
    return PagesTest.pages(tables)
        .getOrDefault(path, "")
        .replaceFirst("(?s)^---\n.*?\n---\n\n", "")
        .replace(BLOB, "@");
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
            .row(subsystem("bar", "Bar", null, List.of("bar/Beer.php", "bar/Wine.php"), List.of()));
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
        text(tables, "docs/subsystems/bar.md"));
    assertEquals(
        """
        # Architecture of inn

        [Overview](overview.md)

        The code has 1 part, found in the folders. Each has a page: [Bar](subsystems/bar.md).

        2 files of code (PHP 2) were not read for symbols (`LANGUAGE_WITHOUT_PARSER`): what uses \
        what there is not known.

        No use of one by another is known.
        """,
        text(tables, "docs/architecture.md"));
    assertTrue(
        text(tables, "docs/overview.md")
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
                subsystem(
                    "front",
                    "Front",
                    null,
                    List.of("desk.go"),
                    List.of("inn.API.call", "old.API.call", "inn.Desk")))
            .row(
                subsystem(
                    "theme",
                    "Theme",
                    null,
                    List.of("theme/base.html", "theme/page.html", "theme/page_test.go"),
                    List.of()));
    assertEquals(
        "| [Front](subsystems/front.md) | Mainly [`API.call`](@desk.go#L3-L3),"
            + " [`inn.Desk`](@desk.go#L7-L7). | 1 | 10 |",
        text(tables, "docs/overview.md")
            .lines()
            .filter(line -> line.startsWith("| ["))
            .findFirst()
            .orElse(""));
  }

  @Test
  void withoutAnyTieInsideThereIsNoFigure() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(subsystem("front", "Front", null, List.of("desk.go"), List.of()))
            .setConfidence(0)
            .build();
    assertTrue(
        text(
                new HandTables().fileOf("front", "desk.go", "Go", "source").row(row),
                "docs/subsystems/front.md")
            .contains(
                "\n1 file, 10 lines. No use of one of its source files by another was found.\n"));
  }

  @Test
  void thePageOfTheTestsNamesThem() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(
                subsystem("tests", "Tests", null, List.of("desk_test.go"), List.of()))
            .setRole("tests")
            .build();
    assertTrue(
        text(
                new HandTables().fileOf("tests", "desk_test.go", "Go", "test").row(row),
                "docs/subsystems/tests.md")
            .endsWith("\n## Files\n\n- [`desk_test.go`](@desk_test.go)\n"));
  }

  @Test
  void whatGitKeepsElsewhereIsNotCopied() throws IOException {
    SubsystemRow row =
        SubsystemRow.newBuilder(
                subsystem("other", "Other", null, List.of("other/bell", "other/key"), List.of()))
            .setRole("third_party")
            .build();
    HandTables tables =
        new HandTables().submodule("other", "other/bell").submodule("other", "other/key").row(row);
    assertTrue(
        text(tables, "docs/subsystems/other.md")
            .contains(
                "\nRepositories of others that git keeps as submodules, without their files:"
                    + " `other/bell`, `other/key`.\n"));
    SubsystemRow mixed =
        SubsystemRow.newBuilder(row)
            .setFiles(List.of("other/bell", "other/key", "other/ring.c"))
            .build();
    assertTrue(
        text(
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
