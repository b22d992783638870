package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.doctown.schemas.tables.FileRow;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoreTypesTest {
  private final SampleGraph sample = new SampleGraph();

  private void type(String name, String visibility) {
    sample.symbol(name, "struct", visibility, 1);
  }

  private void uses(String name, int count) {
    for (int i = 1; i <= count; i++) {
      sample.edge("main", name, EdgeKind.REFERENCES, 95, i);
    }
  }

  private List<String> names(String... documents) {
    SymbolGraph graph = sample.build();
    List<FileContent> contents =
        IntStream.range(0, documents.length)
            .mapToObj(i -> new FileContent(document(i + ".md"), documents[i]))
            .toList();
    return CoreTypes.of(graph, DocumentedNames.from(graph, contents.iterator())).stream()
        .map(id -> graph.name(graph.symbolWithId(id)))
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

  private void library() {
    sample.file("src/lib.rs", "Rust", "source");
    sample.symbol("main", "function", "public", 1);
    for (String name : List.of("Rare", "Used", "Written", "ParseError", "hidden")) {
      type(name, name.equals("hidden") ? "private" : "public");
    }
    uses("Rare", 1);
    uses("Used", 20);
    uses("ParseError", 30);
    uses("hidden", 30);
  }

  /** As in commander, whose callers go by its declarations. */
  @Test
  void aTypeIsWhereItsCodeStandsAndHasTheUsesOfItsDeclaration() {
    sample.file("lib/command.js", "JavaScript", "source");
    sample.symbol("main", "function", "public", 1);
    sample.symbol("Help", "class", "public", 2);
    sample.symbol("Command", "class", "public", 3);
    sample.file("scripts/seed.js", "JavaScript", "source");
    sample.symbol("Seed", "class", "public", 1);
    sample.file("typings/index.d.ts", "TypeScript", "source");
    sample.symbol("Command", "class", "public", 1);
    uses("Help", 2);
    uses("Seed", 9);
    uses("Command", 5);
    SymbolGraph graph = sample.build();
    assertEquals(
        List.of("lib/command.js Command", "lib/command.js Help"),
        CoreTypes.of(graph, DocumentedNames.from(graph, List.<FileContent>of().iterator())).stream()
            .map(graph::symbolWithId)
            .map(symbol -> graph.path(graph.fileOf(symbol)) + " " + graph.name(symbol))
            .toList());
  }

  @Test
  void usesAndDocumentsMakeATypeCentralAndErrorsComeLate() {
    library();
    assertEquals(List.of("Used", "Rare", "Written", "ParseError"), names());
  }

  @Test
  void whatDocumentsWriteComesEarlier() {
    library();
    String often = "`Written` `Written` `Written` `Written` `Written` `Written` `Written`";
    assertEquals(List.of("Used", "Written", "Rare", "ParseError"), names(often));
    assertEquals(List.of("Written", "Used", "Rare", "ParseError"), names(often, often, often));
  }

  @Test
  void typesOfTestsAndExamplesAreNone() {
    library();
    sample.file("examples/shop.rs", "Rust", "source");
    type("Shop", "public");
    sample.file("src/tests.rs", "Rust", "test");
    type("Fake", "public");
    assertEquals(List.of("Used", "Rare", "Written", "ParseError"), names());
  }

  /** Twelve public types make a library, fewer a program. */
  @Test
  void whatOthersMayNotUseComesLateInALibraryOnly() {
    library();
    type("Inner", "internal");
    uses("Inner", 40);
    assertEquals("Inner", names().get(0));

    for (char letter = 'C'; letter < 'L'; letter++) {
      type("Type" + letter, "public");
    }
    assertEquals("Used", names().get(0));
    assertFalse(names().contains("Inner"));
  }
}
