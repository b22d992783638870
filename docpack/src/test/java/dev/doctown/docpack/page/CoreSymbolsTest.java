package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreSymbolsTest {

  private static List<String> types(HandTables tables) {
    return found(tables, CoreSymbols.Kind.TYPES);
  }

  private static List<String> functions(HandTables tables) {
    return found(tables, CoreSymbols.Kind.FUNCTIONS);
  }

  private static List<String> found(HandTables tables, CoreSymbols.Kind kind) {
    return CoreSymbols.read(tables, kind, 10).stream()
        .map(core -> core.symbol().getQualifiedName() + " " + core.files())
        .toList();
  }

  private static HandTables files(String language, String... paths) {
    HandTables tables = new HandTables();
    for (String path : paths) {
      tables.file(path, language);
    }
    return tables;
  }

  /** ripgrep: a Python class of the benchmarks had the uses of Rust's Result. */
  @Test
  void filesOfOtherLanguagesDoNotCount() {
    HandTables tables =
        files("Rust", "a.rs", "b.rs", "c.rs")
            .file("tool.py", "Python")
            .symbol("tool.py", "class", null, "tool.Outcome", 1, null)
            .imported("a.rs", "crate", "Outcome")
            .imported("b.rs", "crate", "Outcome")
            .imported("c.rs", "crate", "Outcome");
    assertEquals(List.of(), types(tables));
  }

  /** pydantic: BaseModel of the package, and the one of its first version. */
  @Test
  void anImportTellsNamesakesApart() {
    HandTables tables =
        files("Python", "p/a.py", "p/b.py", "p/main.py", "p/v1/c.py", "p/v1/main.py", "t/d.py")
            .symbol("p/main.py", "class", null, "p.main.Model", 1, null)
            .symbol("p/v1/main.py", "class", null, "p.v1.main.Model", 1, null)
            .imported("p/a.py", ".main", "Model")
            .imported("p/b.py", "p.main", "Model")
            .imported("p/v1/c.py", ".main", "Model")
            .imported("t/d.py", "p", "Model");
    assertEquals(List.of("p.main.Model 3"), types(tables));
  }

  @Test
  void whatIsImportedFromElsewhereDoesNotCount() {
    HandTables tables =
        files("Python", "a.py", "b.py", "c.py", "p/main.py")
            .symbol("p/main.py", "class", null, "p.main.Any", 1, null)
            .imported("a.py", "typing", "Any")
            .mention("a.py", "Any")
            .imported("b.py", "typing", "Any")
            .mention("c.py", "Any");
    assertEquals(List.of(), types(tables));
  }

  /** trpc: JSONRPC2.Request had the uses of the browser's Request. */
  @ParameterizedTest
  @CsvSource({"TypeScript, ts, Request", "Rust, rs, Error", "Java, java, Record", "Go, go, error"})
  void namesOfTheLanguageItselfAreNotCountedWithoutImport(
      String language, String extension, String name) {
    HandTables tables =
        files(language, "a." + extension, "b." + extension, "c/d." + extension)
            .symbol("c/d." + extension, "class", null, "c.d." + name, 1, null)
            .mention("a." + extension, name)
            .mention("b." + extension, name);
    assertEquals(List.of(), types(tables));
  }

  @Test
  void anImportFromHereCountsForANameOfTheLanguage() {
    HandTables tables =
        files("Rust", "a.rs", "b.rs", "src/error.rs")
            .symbol("src/error.rs", "enum", null, "error.Error", 1, null)
            .imported("a.rs", "crate::error", "Error")
            .imported("b.rs", "crate", "Error");
    assertEquals(List.of("error.Error 2"), types(tables));
  }

  /** ripgrep: std::error::Error counted for an Error in error.rs. */
  @Test
  void aPathFromElsewhereNamesNothingHere() {
    HandTables tables =
        files("Rust", "a.rs", "b.rs", "c.rs", "crates/matcher/src/lib.rs", "d.rs", "src/error.rs")
            .symbol("crates/matcher/src/lib.rs", "struct", null, "matcher.Match", 1, null)
            .symbol("src/error.rs", "enum", null, "error.Error", 1, null)
            .symbol("src/error.rs", "struct", null, "error.Match", 2, null)
            .imported("a.rs", "std::error", "Error")
            .imported("a.rs", "grep_matcher", "Match")
            .imported("b.rs", "std::error", "Error")
            .imported("b.rs", "grep_matcher", "Match")
            .imported("c.rs", "crate::error", "Match")
            .imported("d.rs", "crate", "Match");
    assertEquals(List.of("matcher.Match 3"), types(tables));
  }

  @Test
  void theTypeOfAnImplementationIsNoType() {
    HandTables tables =
        files("Rust", "a.rs", "b.rs", "c.rs")
            .symbol("c.rs", "impl", null, "c.Text", 1, null)
            .symbol("c.rs", "type_alias", "c.Text", "c.Text.Input", 2, null)
            .imported("a.rs", "crate::c", "Input")
            .imported("b.rs", "crate::c", "Input");
    assertEquals(List.of(), types(tables));
  }

  /** express: res.get had the uses of every get. */
  @Test
  void aMemberCountsWhereItsOwnerStandsBeforeIt() {
    HandTables tables =
        files("JavaScript", "a.js", "b.js", "c.js", "lib/response.js")
            .symbol("lib/response.js", "method", null, "lib/response.res.get", 1, null)
            .symbol("lib/response.js", "method", null, "lib/response.res.send", 1, null)
            .reference("a.js", "call", "map", "get")
            .reference("a.js", "call", "res", "send")
            .reference("b.js", "call", "this.cache", "get")
            .reference("b.js", "call", "this.res", "send")
            .call("c.js", "get")
            .call("c.js", "send");
    assertEquals(List.of("lib/response.res.send 2"), functions(tables));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lib/queue.h|Internal type, do not use.",
        "lib/queue.h|Deprecated since 2.",
        "lib/queue.h|@deprecated use the other",
        "test_suite/no_std/queue.h|A queue.",
        "lib/testdata/queue.h|A queue."
      })
  void whatIsNotForReadersIsNoStart(String path, String comment) {
    HandTables tables =
        files("C", "a.c", "b.c", path)
            .symbol(path, "struct", null, "queue", 1, comment)
            .mention("a.c", "queue")
            .mention("b.c", "queue");
    assertEquals(List.of(), types(tables));
  }
}
