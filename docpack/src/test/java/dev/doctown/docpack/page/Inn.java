package dev.doctown.docpack.page;

import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of an inn with a front desk and rooms, and its pages. */
final class Inn {
  static final String BLOB = "https://github.com/a/inn/blob/0123456789abcdef0123/";

  private Inn() {}

  static SubsystemRow subsystem(
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

  static HandTables tables() {
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
                        new Command("run", "inn", "README.md", 7, "written"),
                        new Command("run", "cd desk && ./ring", "README.md", 9, "written")))
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
  static String page(String path) throws IOException {
    return PagesTest.pages(tables())
        .getOrDefault(path, "")
        .replaceFirst("(?s)^---\n.*?\n---\n\n", "")
        .replace(BLOB, "@");
  }

  static String text(HandTables tables, String path) throws IOException {
    return PagesTest.pages(tables)
        .getOrDefault(path, "")
        .replaceFirst("(?s)^---\n.*?\n---\n\n", "")
        .replace(BLOB, "@");
  }
}
