package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.doctown.docpack.quality.FinishedPack;
import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pack with pages, all by hand, of which every metric is met; tests break it. */
final class QualityPack {
  static final String HELLO =
      "package demo;\n\n"
          + "/** Says hello. */\n"
          + "public class Hello {\n"
          + "  public void hi(String who) {}\n"
          + "}\n";
  static final String OVERVIEW =
      """
      ---
      type: overview
      sources:
        - resource: "https://github.com/a/demo/blob/c0ffee/src/Hello.java"
      ---

      # Demo

      - `demo.Hello`, class — Says hello.
        `src/Hello.java` L4–6
      - [Symbols](symbols/src.md#srchellojava), [`Hello.java`](https://github.com/a/demo/blob/c0ffee/src/Hello.java#L4-L6)

      ```mermaid
      flowchart TD
        n0["Core"]
        n1["Checks"]
        n0 --> n1
      ```

      Commit `c0ffee` of `https://github.com/a/demo`: 4 files, 12 lines, 1.2 kB.

      | Subsystem | What for | Files | Lines |
      |---|---|---:|---:|
      | [Core](subsystems/1.md) | Greets. | 1 | 6 |

      | Language | Files | Lines | Size |
      |---|---:|---:|---:|
      | Text | 4 | 12 | 1.2 kB |

      Files by category: source 4.

      | Folder | Files | Mostly |
      |---|---:|---|
      | `src/` | 1 | Text |
      """;
  static final String CORE =
      """
      # Core

      1 file, 6 lines. Confidence 50 of 100.
      """;
  static final String FLOWS =
      """
      # Flows

      ## `demo.Hello`

      A program begins here. `src/Hello.java` L4–6

      - `demo.hi` Called at `src/Hello.java` L5
        - `demo.Hello`, the only implementation of `demo.Greeting` Called at [`src/Hello.java` L6](https://github.com/a/demo/blob/c0ffee/src/Hello.java#L6-L6), calls 2 more
      """;
  static final String SUMMARY = "Says hello.";
  static final String SYMBOLS =
      """
      # Symbols in `src`

      [Overview](../overview.md)

      ## `src/Hello.java`

      - `class Hello` — Says hello. L4–6
        - `void hi(String who)` L5
      """;
  static final String QUICKSTART =
      """
      # Quickstart

      ```sh
      # the tests
      pytest -q
      mvn test
      ```

      ## Other

      - `npm run lint`, as written at `package.json` L2
      """;

  final List<FileRow> files = new ArrayList<>();
  final List<ChunkRow> chunks = new ArrayList<>();
  final List<SymbolRow> symbols = new ArrayList<>();
  final List<EmbeddingVector> embeddings = new ArrayList<>();
  final List<EdgeRow> edges = new ArrayList<>();
  final List<Command> commands = new ArrayList<>();
  final List<SubsystemRow> subsystems = new ArrayList<>();
  String summary = SUMMARY;
  int summaryLine = 3;
  final List<EnrichedSymbolRow> documented = new ArrayList<>();
  final List<GenerationRow> generations = new ArrayList<>();
  final SortedMap<String, String> options = new TreeMap<>(Utf8Order.INSTANCE);
  final Map<String, String> pages = new TreeMap<>(Utf8Order.INSTANCE);

  QualityPack() {
    file("Makefile", 2, "test:\n\tpytest -q\n");
    file("package.json", 3, "{ \"scripts\": {\n  \"lint\": \"eslint .\"\n} }\n");
    file("pom.xml", 1, "<project/>\n");
    file("src/Hello.java", 6, HELLO);
    symbols.add(symbol(0, "f", null, "file", 1, 6));
    symbols.add(symbol(HELLO.indexOf("public class"), "Hello", "f", "class", 4, 6));
    symbols.add(symbol(HELLO.indexOf("public void"), "hi", "Hello", "method", 5, 5));
    edges.add(call("Hello", "hi", 5));
    edges.add(call("hi", "Hello", 6));
    commands.add(new Command("test", "pytest -q", "Makefile", 2, "written"));
    commands.add(new Command("test", "mvn test", "pom.xml", 1, "convention"));
    commands.add(new Command("other", "npm run lint", "package.json", 2, "written"));
    subsystems.add(subsystem("1", "Core", "Greets people by their names."));
    subsystems.add(subsystem("2", "Checks", "Makes sure that nobody is missed."));
    documented.add(documentation("Greets whoever comes in."));
    pages.put("docs/overview.md", OVERVIEW);
    pages.put("docs/symbols/src.md", SYMBOLS);
    pages.put("docs/quickstart.md", QUICKSTART);
    pages.put("docs/flows.md", FLOWS);
    pages.put("docs/subsystems/1.md", CORE);
  }

  /** What is measured of the pack as it is now. */
  QualityReport report(Path folder) throws IOException {
    Path pack = folder.resolve("quality.docpack");
    try (DocpackWriter writer =
        DocpackWriter.create(folder.resolve("work"), scratch -> List.of(this::writePages))) {
      write(writer, pack);
    }
    try (Docpack open = Docpack.open(pack)) {
      return QualityReport.of(FinishedPack.of(open));
    }
  }

  void write(DocpackWriter writer, Path target) {
    embeddings.sort(Comparator.comparing(EmbeddingVector::textSha256, Utf8Order.INSTANCE));
    writer.table(DocpackTable.FILES, files.iterator());
    writer.table(DocpackTable.CHUNKS, chunks.iterator());
    writer.table(DocpackTable.SYMBOLS, symbols.iterator());
    writer.table(DocpackTable.EDGES, edges.iterator());
    writer.table(DocpackTable.SUBSYSTEMS, subsystems.iterator());
    writer.table(DocpackTable.ENRICHED_SYMBOLS, documented.iterator());
    if (!generations.isEmpty()) {
      writer.table(DocpackTable.GENERATIONS, generations.iterator());
    }
    writer.table(DocpackTable.QUICKSTART, List.of(quickstart()).iterator());
    writer.embeddings(embeddings.iterator());
    writer.finish(
        new PackDescription(
            "0.1.0",
            new RepositoryIdentity(
                "demo", "https://github.com/a/demo", "c0ffee", "main", 1L, false, "1".repeat(64)),
            options,
            List.of(),
            List.of(new PackDescription.Stage("embed", null)),
            true),
        target);
  }

  private void writePages(PackDescription description, TableSource tables, EntrySink sink)
      throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      byte[] bytes = page.getValue().getBytes(StandardCharsets.UTF_8);
      sink.entry(page.getKey(), out -> out.write(bytes));
    }
  }

  private void file(String path, int lines, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    files.add(SmallPack.file(path, "Text", bytes, lines, "lines", null));
    ChunkRow chunk = SmallPack.chunk(path, 0, bytes, true, 1, lines, "Text", "lines", List.of());
    chunks.add(chunk);
    embeddings.add(SmallPack.vector(chunk.getEmbeddingTextSha256()));
  }

  private static EdgeRow call(String from, String to, int line) {
    return new EdgeRow(from, to, to, "calls", "src/Hello.java", (long) line, line, 95);
  }

  private static SymbolRow symbol(
      int start, String name, @Nullable String parent, String kind, int from, int to) {
    return SymbolRow.newBuilder(
            SmallPack.symbol("src/Hello.java", start, name, parent, kind, from, to))
        .setVisibility("public")
        .build();
  }

  static SubsystemRow subsystem(String id, String name, String description) {
    return SubsystemRow.newBuilder()
        .setSubsystemId(id)
        .setName(name)
        .setDescription(description)
        .setConfidence(50)
        .setFiles(List.of("src/Hello.java"))
        .setSymbols(List.of())
        .setDependsOn(List.of())
        .setEvidence(List.of(new Evidence("src/Hello.java", 4, 6, null)))
        .setProvenance("generated")
        .build();
  }

  /** What a model says of hi. */
  static EnrichedSymbolRow documentation(String text) {
    return EnrichedSymbolRow.newBuilder()
        .setSymbolId("hi")
        .setName("hi")
        .setDocumentation(text)
        .setUsageExamples(List.of())
        .setRelatedSymbols(List.of())
        .setGenerationKeys(List.of())
        .setEvidence(List.of())
        .setProvenance("generated")
        .build();
  }

  private QuickstartRow quickstart() {
    return QuickstartRow.newBuilder()
        .setEntryPoints(List.of())
        .setCoreTypes(List.of())
        .setGettingStarted("")
        .setCommands(commands)
        .setSummary(summary)
        .setEvidence(List.of(new Evidence("src/Hello.java", summaryLine, summaryLine, null)))
        .setProvenance("extracted")
        .build();
  }

  /** That a metric has this value, is missed, and names this failure first. */
  void assertFails(Path folder, String name, long value, long of, String failure)
      throws IOException {
    Metric metric = report(folder).metric(name);

    assertEquals(value + "/" + of, metric.value() + "/" + metric.of(), metric.toString());
    assertEquals(failure, metric.failures().get(0));
    assertFalse(metric.passes());
  }
}
