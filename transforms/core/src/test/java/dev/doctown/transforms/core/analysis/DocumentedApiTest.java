package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentedApiTest {
  private final SampleGraph sample = new SampleGraph();

  private List<String> rows(Map<String, String> documents) {
    return rows(documents, false);
  }

  private List<String> rows(Map<String, String> documents, boolean isProgram) {
    SymbolGraph graph = sample.build();
    DocumentedNames names =
        DocumentedNames.from(
            graph,
            documents.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new FileContent(document(each.getKey()), each.getValue()))
                .iterator());
    return DocumentedApi.of(graph, names, isProgram).stream()
        .map(row -> row.getName() + " " + row.getPath() + ":" + row.getLine())
        .toList();
  }

  private static FileRow document(String path) {
    return FileRow.newBuilder()
        .setPath(path)
        .setLanguage("Markdown")
        .setCategory("docs")
        .setSizeBytes(1)
        .setLineCount(1)
        .build();
  }

  /** The README of the root shows it, or else the document that writes it most. */
  @Test
  void mostWrittenFirstEachWithAPlaceThatShowsIt() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("Shop", "class", "public", 1);
    sample.symbol("open_shop", "function", "public", 2);
    sample.symbol("Unsaid", "class", "public", 3);

    assertEquals(
        List.of("open_shop a.md:2", "Shop README.md:1"),
        rows(
            Map.of(
                "README.md", "`Shop`\n",
                "a.md",
                    "Text.\n`open_shop()` `open_shop(1)` `open_shop(2)` `open_shop(3)` `Shop`\n")));
  }

  /** Such a word counts behind its scope, or where it is imported. */
  @Test
  void aCommonWordAloneIsNoName() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("open", "function", "public", 1);
    sample.symbol("close", "function", "public", 2);
    sample.symbol("sell", "function", "public", 3);

    assertEquals(
        List.of("close a.md:2", "sell a.md:4"),
        rows(Map.of("a.md", "`open`\n`shop.close()`\n```\nfrom shop import sell\n```\n")));
  }

  @Test
  void anAbbreviationAloneIsNoName() {
    sample.file("dns.go", "Go", "source");
    sample.symbol("SRV", "function", "public", 1);
    sample.symbol("TXT", "function", "public", 2);

    assertEquals(
        List.of("TXT a.md:4"),
        rows(Map.of("a.md", "```\ndig example.org SRV\n```\n`dns.TXT(zone)`\n")));
  }

  @Test
  void aNameThatAMemberHasTooIsOnlyMeantInItsScope() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("Shop", "class", "public", 1);
    sample.symbol("Shop.find_all", "method", "public", 2);
    sample.symbol("find_all", "function", "public", 3);

    assertEquals(List.of(), rows(Map.of("a.md", "`shop.find_all()`\n")));
  }

  @Test
  void dataOutputAndTemplatesNameNothing() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("Shop", "class", "public", 1);
    sample.symbol("Order", "class", "public", 2);
    sample.symbol("Bill", "class", "public", 3);

    assertEquals(
        List.of("Bill a.md:12"),
        rows(
            Map.of(
                "a.md",
                "```yaml\nShop(x): 1\n```\n```\n# Order\n**Bill**:\nOrder   12 bytes\n```\n"
                    + "`{{.Form.Order}}` `{{ Shop() }}`\n\n```\nBill(1)\n```\n")));
  }

  @Test
  void aTypeBehindTheModuleOfOthersIsTheirs() {
    sample.file("store/table.py", "Python", "source");
    sample.symbol("Row", "class", "public", 1);
    sample.symbol("Column", "class", "public", 2);

    assertEquals(List.of("Column a.md:1"), rows(Map.of("a.md", "`sqlite3.Row` `store.Column`\n")));
  }

  @Test
  void whatIsInternalIsNotForCallers() {
    sample.file("internal/format.go", "Go", "source");
    sample.symbol("Header", "struct", "public", 1);

    assertEquals(List.of(), rows(Map.of("a.md", "`Header`\n")));
  }

  /** As in fzf, whose settings of vim are no code of Go. */
  @Test
  void aBlockOfAnotherLanguageNamesNothing() {
    sample.file("term.go", "Go", "source");
    sample.symbol("Terminal", "struct", "public", 1);
    sample.symbol("History", "struct", "public", 2);
    sample.symbol("Layout", "struct", "public", 3);

    assertEquals(
        List.of("Layout a.md:11"),
        rows(
            Map.of(
                "a.md",
                "```vim\n\" Terminal colors\n```\n```lua\nHistory()\n```\n```text\nTerminal\n```\n"
                    + "```go\nvar l Layout\n```\n")));
  }

  /** As in jq, whose manual is built by a program of Python. */
  @Test
  void aDocumentedNameIsOneOfItsOwnLanguage() {
    sample.file("shop.c", "C", "source");
    sample.symbol("shop_close", "function", "public", 1);
    sample.file("shop.h", "C", "source");
    sample.symbol("Shop", "struct", "public", 1);
    SymbolGraph graph = sample.build();
    FileRow example =
        FileRow.newBuilder(document("docs/build.py"))
            .setLanguage("Python")
            .setParser("tree-sitter")
            .build();
    FileRow other =
        FileRow.newBuilder(document("docs/use.cpp"))
            .setLanguage("C++")
            .setParser("tree-sitter")
            .build();
    DocumentedNames names =
        DocumentedNames.from(
            graph,
            List.of(
                    new FileContent(example, "shop_close()\n"),
                    new FileContent(other, "new Shop();\n"))
                .iterator());
    assertEquals(
        List.of("Shop"),
        DocumentedApi.of(graph, names, false).stream().map(EntryPointRow::getName).toList());
  }

  /** As in fzf ({@code Enter} is a key) and express ({@code this.req}, {@code boot(app)}). */
  @Test
  void aPlainWordAmongTextIsNoValue() {
    sample.file("key.js", "JavaScript", "source");
    sample.symbol("Enter", "constant", "public", 1);
    sample.symbol("app", "variable", "public", 2);
    sample.symbol("req", "variable", "public", 3);
    sample.symbol("MAX_KEYS", "constant", "public", 4);

    assertEquals(
        List.of("MAX_KEYS a.md:2"),
        rows(
            Map.of(
                "a.md", "`Enter`\n`MAX_KEYS`\n```js\nthis.req;\nrequire('./boot')(app);\n```\n")));
  }

  @Test
  void aPartOfAPathIsNoName() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("Shop", "class", "public", 1);
    sample.symbol("Order", "class", "public", 2);

    assertEquals(List.of(), rows(Map.of("a.md", "`Shop/config.py` `/etc/Order`\n")));
  }

  /** As in HTTPie: {@code pathlib.Path}, {@code X-API-Token:123}, and what builds its packages. */
  @Test
  void whatIsOfOthersOfWordsAndOfToolsIsNotForCallers() {
    sample.file("shop/items.py", "Python", "source");
    sample.symbol("Path", "class", "public", 1);
    sample.symbol("Token", "class", "public", 2);
    sample.symbol("Shelf", "class", "public", 3);
    sample.file("packaging/build.py", "Python", "source");
    sample.symbol("build_all", "function", "public", 1);

    assertEquals(
        List.of("Shelf a.md:3"),
        rows(
            Map.of(
                "a.md",
                "```python\nfrom pathlib import Path\nfrom shop.items import Shelf\nPath(1)\n```\n"
                    + "`X-API-Token:123` `build_all()`\n")));
  }

  /** As in thefuck, a hundred files of which define {@code match}-like functions. */
  @Test
  void whatManyFilesDefineIsToldByItsScope() {
    for (String rule : List.of("git", "tar", "rm", "cd", "ls", "cp")) {
      sample.file("rules/" + rule + ".py", "Python", "source");
      sample.symbol("get_command", "function", "public", 1);
      sample.symbol("get_" + rule, "function", "public", 2);
    }

    assertEquals(
        List.of("get_git a.md:1"), rows(Map.of("a.md", "`get_command(c)` `get_git(c)`\n")));
  }

  @Test
  void partsOfAProgramAreMentionedOftenToBeForCallers() {
    sample.file("shop.py", "Python", "source");
    sample.symbol("Shop", "class", "public", 1);
    sample.symbol("Markdown", "class", "public", 2);

    assertEquals(
        List.of("Shop README.md:2"),
        rows(
            Map.of("README.md", "`Markdown` pages.\n`Shop` `Shop(1)`\n", "a.md", "`Shop`\n"),
            true));
  }
}
