package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.QuickstartRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryPointGroupsTest {

  private static EntryPointRow row(String path, String kind, String name, @Nullable String symbol) {
    return new EntryPointRow(path, 1, kind, name, symbol);
  }

  private static EntryPointGroups groups(
      List<EntryPointRow> rows, @Nullable QuickstartRow quickstart) {
    return EntryPointGroups.of(rows, quickstart, RepositoryLayout.unknown());
  }

  private static List<String> names(List<EntryPointRow> rows) {
    return rows.stream().map(EntryPointRow::getName).toList();
  }

  @Test
  void programsComeFirstAndToolsLast() {
    EntryPointGroups groups =
        groups(
            List.of(
                row("app.js", "route", "GET /", null),
                row("build.rs", "main", "build", "b"),
                row("fuzz/Cargo.toml", "binary", "fuzz_glob", null),
                row("lib/package.json", "library", "inn", null),
                row("pyproject.toml", "console_script", "inn", "m"),
                row("scripts/release.py", "main", "release.py", null),
                row("src/ParseBenchmark.java", "main", "ParseBenchmark.main", null)),
            null);
    assertEquals(List.of("inn", "inn", "GET /"), names(groups.own()));
    assertEquals(
        List.of("build", "fuzz_glob", "release.py", "ParseBenchmark.main"), names(groups.aside()));
  }

  /** A route is no test for its name; a program of a manifest and what no build has are aside. */
  @Test
  void theFileOfARouteTellsWhatItIs() {
    EntryPointGroups groups =
        groups(
            List.of(
                row("CMakeLists.txt", "binary", "test", null),
                row("app.js", "route", "GET /notifications/test", "a"),
                row("cypress/e2e/login.ts", "route", "GET /login", "b"),
                row("gen.go", "tool", "main.main", "c"),
                row("src/app/scripts/route.ts", "route", "GET /scripts", "e"),
                row("website/src/app/route.ts", "route", "GET /", "f"),
                row("src/Key.java", "main", "inn.tests.Key.main", "d")),
            null);
    assertEquals(
        List.of("inn.tests.Key.main", "GET /notifications/test", "GET /scripts"),
        names(groups.own()));
    assertEquals(List.of("test", "GET /login", "main.main", "GET /"), names(groups.aside()));
  }

  /** The manifest is a tool, and a script beside it that it doesn't name is one. */
  @Test
  void theProgramsOfASetupScriptAreThoseOfTheProject() {
    EntryPointGroups groups =
        groups(
            List.of(
                row("a/b/package.json", "binary", "web", null),
                row("release.py", "script", "release.py", null),
                row("setup.py", "console_script", "inn", null),
                row("setup.py", "library", "inn", null),
                row("setup.py", "script", "setup.py", null),
                row("web/manage.py", "script", "manage.py", null),
                row("scripts/setup.py", "console_script", "helper", null)),
            null);
    assertEquals(List.of("web", "inn", "inn", "manage.py"), names(groups.own()));
    assertEquals(List.of("release.py", "setup.py", "helper"), names(groups.aside()));
  }

  @Test
  void toolsAreWhatThereIsWhereNothingElseBegins() {
    EntryPointGroups groups = groups(List.of(row("tools/run.py", "main", "run.py", null)), null);
    assertEquals(List.of("run.py"), names(groups.own()));
    assertEquals(List.of(), names(groups.aside()));
  }

  @Test
  void whatIsDeclaredTwiceIsShownOnce() {
    EntryPointGroups groups =
        groups(
            List.of(
                row("package.json", "library", "inn", null),
                new EntryPointRow("package.json", 2, "library", "inn", null),
                new EntryPointRow("package.json", 3, "library", "inn/package.json", null),
                row("inn/cli.py", "main", "cli.py", "m"),
                row("pyproject.toml", "console_script", "cli", "m")),
            null);
    assertEquals(List.of("cli", "inn"), names(groups.own()));
  }

  @Test
  void documentedOnesAreInTheOrderOfTheQuickstart() {
    QuickstartRow quickstart =
        new QuickstartRow(
            List.of("b", "a"),
            List.of(),
            "",
            List.of(),
            List.of(),
            "extracted",
            null,
            List.of(),
            List.of());
    EntryPointGroups groups =
        groups(
            List.of(
                row("README.md", "documented", "first", "a"),
                row("README.md", "documented", "second", "b")),
            quickstart);
    assertEquals(List.of("second", "first"), names(groups.documented()));
  }
}
