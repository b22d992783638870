package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a model worded on the pages of an inn: marked, cited, and apart from all else. */
class StatedPagesTest {
  private static final String BLOB = "https://github.com/a/inn/blob/0123456789abcdef0123/";

  private static Statement statement(
      String aspect, @Nullable String subject, String text, String support, int line) {
    return new Statement(
        text, aspect, subject, support, List.of(new Evidence("desk.go", line, line, null)), "g", 0);
  }

  private static Statement supported(String aspect, String text, int line) {
    return statement(aspect, null, text, "supported", line);
  }

  private static SubsystemRow subsystem(
      String id, String name, @Nullable String purpose, String file, List<Statement> statements) {
    return SubsystemRow.newBuilder()
        .setSubsystemId(id)
        .setName(name)
        .setSlug(id)
        .setRole("code")
        .setConfidence(0)
        .setFiles(List.of(file))
        .setPrimaryPurpose(purpose)
        .setSymbols(List.of("inn.Desk", "inn.ring"))
        .setDependsOn(List.of())
        .setEvidence(purpose == null ? List.of() : List.of(new Evidence(file, 1, 2, null)))
        .setProvenance("mixed")
        .setStatements(statements)
        .build();
  }

  private static EnrichedSymbolRow enriched(String symbol, Statement... statements) {
    return EnrichedSymbolRow.newBuilder()
        .setSymbolId(symbol)
        .setName(symbol)
        .setDocumentation("")
        .setUsageExamples(List.of())
        .setRelatedSymbols(List.of())
        .setGenerationKeys(List.of("g"))
        .setEvidence(List.of())
        .setProvenance("mixed")
        .setStatements(List.of(statements))
        .build();
  }

  private static HandTables inn() {
    return new HandTables()
        .fileOf("front", "desk.go", "Go", "source")
        .fileOf("rooms", "key.go", "Go", "source")
        .row(
            SymbolRow.newBuilder()
                .setSymbolId("desk.go")
                .setName("desk.go")
                .setQualifiedName("desk.go")
                .setKind("file")
                .setPath("desk.go")
                .setStartByte(0)
                .setStartLine(1)
                .setEndLine(10)
                .setSignature("desk.go")
                .setVisibility("public")
                .setParameters(List.of())
                .build())
        .symbol("desk.go", "struct", null, "inn.Desk", 3, "Where guests arrive.")
        .symbol("desk.go", "function", null, "inn.ring", 5, null)
        .row(
            subsystem(
                "front",
                "Front",
                "Receives guests.",
                "desk.go",
                List.of(
                    supported("detail", "It keeps one `Desk`.", 3),
                    supported("summary", "Hands out keys at a desk.", 4))))
        .row(
            subsystem(
                "rooms",
                "Rooms",
                null,
                "key.go",
                List.of(statement("summary", null, "Holds a|b.", "unverified", 9))))
        .row(enriched("desk.go", supported("summary", "Declares the desk.", 1)))
        .row(enriched("inn.Desk", supported("summary", "Stands at the door.", 3)))
        .row(
            enriched(
                "inn.ring",
                supported("complexity", "One pass over `bells`.", 8),
                statement("throws", "NoBell", "When there is none.", "unverified", 7),
                supported("returns", "How often it rang.", 6),
                statement("parameter", "times", "How often to ring.", "supported", 5),
                supported("detail", "It waits between rings.", 6),
                supported("summary", "Rings a bell.", 5)))
        .row(
            QuickstartRow.newBuilder()
                .setEntryPoints(List.of())
                .setCoreTypes(List.of("inn.Desk"))
                .setGettingStarted("")
                .setCommands(List.of())
                .setEvidence(List.of())
                .setProvenance("mixed")
                .setStatements(
                    List.of(
                        supported("summary", "An inn.", 1),
                        statement("step", "Arrive", "Ring the bell.", "supported", 5),
                        statement("step", null, "Take a key.", "unverified", 4)))
                .build())
        .row(insight("i1", "concern", "extracted", "Nobody rings.", List.of()))
        .row(
            insight(
                "i2",
                "concern",
                "generated",
                "",
                List.of(supported("concern", "The desk knows every room.", 3))))
        .row(
            insight(
                "i3",
                "pattern",
                "generated",
                "",
                List.of(supported("pattern", "Keys are handed over a desk.", 4))));
  }

  private static ArchitectureInsightRow insight(
      String id, String category, String provenance, String text, List<Statement> statements) {
    return ArchitectureInsightRow.newBuilder()
        .setInsightId(id)
        .setCategory(category)
        .setDescription(text)
        .setAffectedComponents(List.of("front", "inn.Desk"))
        .setEvidence(List.of())
        .setProvenance(provenance)
        .setStatements(statements)
        .build();
  }

  private static final String FOOTER =
      """

      ---

      A language model worded the sentences that end with ᵐ or ᵐ?, and code compared them with the \
      lines in brackets behind them. ᵐ: no lines around fit it clearly better. ᵐ?: unverified, \
      others fit it better. Neither says that it is true. Everything else is computed from the \
      source or quoted from it.
      """;

  /** A page from the first mention of a text on. */
  private static String page(HandTables tables, String path, String from) throws IOException {
    String page = PagesTest.pages(tables).getOrDefault(path, "");
    int front = page.startsWith("---") ? page.indexOf("\n---\n") : 0;
    return page.substring(page.indexOf(from, front)).replace(BLOB, "@");
  }

  /** The same up to another text. */
  private static String page(HandTables tables, String path, String from, String to)
      throws IOException {
    String page = page(tables, path, from);
    return page.substring(0, page.indexOf(to));
  }

  @Test
  void aSubsystemSaysFirstWhatItsAuthorsWrote() throws IOException {
    assertEquals(
        """
        Receives guests. ([`desk.go` L1–2](@desk.go#L1-L2))

        Hands out keys at a desk.ᵐ ([`desk.go` L4](@desk.go#L4-L4))

        - It keeps one `Desk`.ᵐ ([`desk.go` L3](@desk.go#L3-L3))

        1 file, 10 lines. No use of one of its source files by another was found.

        ## Key symbols

        The most central first.

        - `struct Desk` — Where guests arrive. [`desk.go` L3](@desk.go#L3-L3)
          - Stands at the door.ᵐ ([`desk.go` L3](@desk.go#L3-L3))
        - `function ring` [`desk.go` L5](@desk.go#L5-L5)
          - Rings a bell.ᵐ ([`desk.go` L5](@desk.go#L5-L5))
          - It waits between rings.ᵐ ([`desk.go` L6](@desk.go#L6-L6))
          - `times` — How often to ring.ᵐ ([`desk.go` L5](@desk.go#L5-L5))
          - returns — How often it rang.ᵐ ([`desk.go` L6](@desk.go#L6-L6))
          - throws `NoBell` — When there is none.ᵐ? ([`desk.go` L7](@desk.go#L7-L7))
          - cost — One pass over `bells`.ᵐ ([`desk.go` L8](@desk.go#L8-L8))

        ## Files

        The most central first.

        - [`desk.go`](@desk.go) — Where guests arrive. ([symbols](../symbols/root.md))
        """
            + FOOTER,
        page(inn(), "docs/subsystems/front.md", "Receives"));
  }

  @Test
  void withoutWordsOfItsAuthorsAModelsComeFirst() throws IOException {
    assertEquals(
        """
        Holds a\\|b.ᵐ? ([`desk.go` L9](@desk.go#L9-L9))

        Mainly [`inn.Desk`](@desk.go#L3-L3), [`inn.ring`](@desk.go#L5-L5).

        """,
        page(inn(), "docs/subsystems/rooms.md", "Holds", "1 file"));
    assertEquals(
        """
        | [Front](subsystems/front.md) | Receives guests. ([`desk.go` L1–2](@desk.go#L1-L2)) | 1 | 10 |
        | [Rooms](subsystems/rooms.md) | Holds a\\|b.ᵐ? ([`desk.go` L9](@desk.go#L9-L9)) | 1 | 10 |
        """,
        page(inn(), "docs/overview.md", "| [Front]", "\n## Where"));
    assertEquals(
        """
        - [Front](docs/subsystems/front.md): Receives guests.
        - [Rooms](docs/subsystems/rooms.md): Holds a\\|b.ᵐ? ([`desk.go` L9](@desk.go#L9-L9))
        """,
        page(inn(), "llms.txt", "- [Front]", "\n## Symbols"));
  }

  @Test
  void symbolPagesHaveSummariesOnLinesOfTheirOwn() throws IOException {
    assertEquals(
        """
        ## [`desk.go`](@desk.go)

        Declares the desk.ᵐ ([L1](@desk.go#L1-L1))

        - `struct Desk` — Where guests arrive. [L3](@desk.go#L3-L3) \s
          Stands at the door.ᵐ ([L3](@desk.go#L3-L3))
        - `function ring` [L5](@desk.go#L5-L5) \s
          Rings a bell.ᵐ ([L5](@desk.go#L5-L5))

        Private symbols are left out; the table `symbols` has them all.
        """
            + FOOTER,
        page(inn(), "docs/symbols/root.md", "## "));
  }

  @Test
  void whatAModelSeesStandsApartFromWhatWasFound() throws IOException {
    assertEquals(
        """
        ## What a model sees in it

        ### Patterns

        - Keys are handed over a desk.ᵐ ([`desk.go` L4](@desk.go#L4-L4)) It is about \
        [Front](subsystems/front.md), [`inn.Desk`](@desk.go#L3-L3).

        ### Concerns

        - The desk knows every room.ᵐ ([`desk.go` L3](@desk.go#L3-L3)) It is about \
        [Front](subsystems/front.md), [`inn.Desk`](@desk.go#L3-L3).

        ## Findings

        ### Concern

        - Nobody rings.
        """
            + FOOTER,
        page(inn(), "docs/architecture.md", "## What"));
  }

  @Test
  void stepsAreANumberedListOnQuickstartAndOverview() throws IOException {
    String steps =
        """
        ## Getting started

        1. **Arrive**: Ring the bell.ᵐ ([`desk.go` L5](@desk.go#L5-L5))
        2. Take a key.ᵐ? ([`desk.go` L4](@desk.go#L4-L4))

        """;
    assertEquals(
        "An inn.ᵐ ([`desk.go` L1](@desk.go#L1-L1))\n\n" + steps,
        page(inn(), "docs/quickstart.md", "An inn.", "The repository"));
    assertEquals(
        "An inn.ᵐ ([`desk.go` L1](@desk.go#L1-L1))\n",
        page(inn(), "docs/overview.md", "An inn.", "\n## Pages"));
    assertEquals(steps, page(inn(), "docs/overview.md", "## Getting", "## Subsystems"));
  }

  @Test
  void frontMatterAndFooterSayThatAModelWordedPartOfAPage() throws IOException {
    Map<String, String> pages = PagesTest.pages(inn());
    List<String> mixed =
        pages.keySet().stream()
            .filter(path -> path.startsWith("docs/") && path.endsWith(".md"))
            .filter(path -> pages.getOrDefault(path, "").contains("\n  provenance: mixed\n---\n"))
            .toList();
    assertEquals(
        List.of(
            "docs/architecture.md",
            "docs/overview.md",
            "docs/quickstart.md",
            "docs/subsystems/front.md",
            "docs/subsystems/rooms.md",
            "docs/symbols/root.md"),
        mixed);
    assertEquals(
        "\nEverything on this page is computed from the source.\n",
        page(
            new HandTables().file("desk.go", "Go"),
            "docs/overview.md",
            "\nEverything on this page"));
  }

  /** What a model may have been told to write is shown, and does nothing. */
  @Test
  void noMarkupLinkOrMarkOfAModelIsActive() throws IOException {
    String lie =
        "# Safe.ᵐ <img src=x onerror=y> ![i](http://h.example/i) [l](javascript:z) www.h.example"
            + " **b** `<i>` | \u202e ---\n\n# Head";
    HandTables tables =
        new HandTables()
            .fileOf("front", "desk.go", "Go", "source")
            .row(
                subsystem(
                    "front",
                    "Front",
                    null,
                    "desk.go",
                    List.of(statement("summary", null, lie, "unverified", 1))));
    String shown = page(tables, "docs/subsystems/front.md", "\\#", "\n");
    assertEquals(
        "<p># Safe.m &lt;img src=x onerror=y&gt; ![i](http://h.example/i) [l](javascript:z)"
            + " www.h.example **b** <code>&lt;i&gt;</code> | --- # Headᵐ? (<a"
            + " href=\"@desk.go#L1-L1\"><code>desk.go</code> L1</a>)</p>",
        HtmlRenderer.builder().build().render(Parser.builder().build().parse(shown)).strip());
    assertEquals(
        "\\# Safe.m \\<img src=x onerror=y> !\\[i\\](http\\://h.example/i)"
            + " \\[l\\](javascript:z) www\\.h.example \\*\\*b\\*\\* `<i>` \\| --- \\# Headᵐ?"
            + " ([`desk.go` L1](@desk.go#L1-L1))",
        shown);
  }
}
