package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackDescription;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} says of the answers of a model, on a pack written by hand. */
final class ExplainTest {
  private static final String ANSWER =
      "{\"summary\": {\"text\": \"Puts an item.\", \"cites\": [\"C1\"]},"
          + " \"details\": [{\"text\": \"Waits 7\\nseconds.\", \"cites\": [\"C1\"]}]}";

  private @TempDir Path folder = Path.of("");
  private String pack = "";

  private static GenerationRow generation(String key, String task, String answer) {
    return new GenerationRow(
        key,
        task,
        "0123456789abcdef",
        "{}",
        "e",
        "cpu",
        "answered",
        answer,
        "Say.\n\n\u001b[2J",
        1312,
        85,
        7L);
  }

  private static Statement statement(String key, String aspect, String text) {
    return new Statement(
        text, aspect, null, "supported", List.of(new Evidence("a.x", 2, 3, null)), key, 0);
  }

  private static SymbolRow symbol(String id, String kind, String name, @Nullable String parent) {
    return SymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(name)
        .setQualifiedName(name)
        .setKind(kind)
        .setPath("a.x")
        .setStartByte(kind.equals("file") ? 0 : 1)
        .setStartLine(1)
        .setEndLine(3)
        .setSignature(name)
        .setVisibility("public")
        .setParentSymbolId(parent)
        .setParameters(List.of())
        .build();
  }

  private static EnrichedSymbolRow enriched(
      String id, List<String> keys, List<Statement> said, List<Rejection> dropped) {
    return EnrichedSymbolRow.newBuilder()
        .setSymbolId(id)
        .setName(id)
        .setDocumentation("")
        .setUsageExamples(List.of())
        .setRelatedSymbols(List.of())
        .setGenerationKeys(keys)
        .setEvidence(List.of())
        .setProvenance("mixed")
        .setStatements(said)
        .setRejections(dropped)
        .build();
  }

  @BeforeEach
  void write() {
    Path target = folder.resolve("x.docpack");
    FileRow file = HandPack.file("a.x", null, null, "FILE_BINARY");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      writer.table(DocpackTable.FILES, List.of(file).iterator());
      writer.table(
          DocpackTable.SYMBOLS,
          List.of(
                  symbol("f", "file", "a.x", null),
                  symbol("get", "function", "get", "f"),
                  symbol("put", "function", "put", "f"))
              .iterator());
      writer.table(
          DocpackTable.ENRICHED_SYMBOLS,
          List.of(
                  enriched("f", List.of("g6"), List.of(), List.of()),
                  enriched(
                      "put",
                      List.of("g9", "g1"),
                      List.of(statement("g1", "summary", "Puts an item.")),
                      List.of(
                          new Rejection("g9", -1, "schema"), new Rejection("g1", 1, "literals"))))
              .iterator());
      writer.table(
          DocpackTable.SUBSYSTEMS,
          List.of(
                  SubsystemRow.newBuilder()
                      .setSubsystemId("s")
                      .setSlug("store")
                      .setName("Store")
                      .setConfidence(50)
                      .setFiles(List.of("a.x"))
                      .setSymbols(List.of())
                      .setDependsOn(List.of())
                      .setEvidence(List.of())
                      .setProvenance("mixed")
                      .setStatements(List.of(statement("g3", "summary", "Stores.")))
                      .build())
              .iterator());
      writer.table(
          DocpackTable.ARCHITECTURE_INSIGHTS,
          List.of(
                  ArchitectureInsightRow.newBuilder()
                      .setInsightId("i")
                      .setCategory("design")
                      .setDescription("Layered.")
                      .setAffectedComponents(List.of())
                      .setEvidence(List.of())
                      .setProvenance("generated")
                      .setStatements(List.of(statement("g4", "design", "Layered.")))
                      .build())
              .iterator());
      writer.table(
          DocpackTable.QUICKSTART,
          List.of(
                  QuickstartRow.newBuilder()
                      .setEntryPoints(List.of())
                      .setCoreTypes(List.of())
                      .setGettingStarted("")
                      .setCommands(List.of())
                      .setEvidence(List.of())
                      .setProvenance("mixed")
                      .setStatements(List.of(statement("g5", "step", "Put.")))
                      .setRejections(List.of(new Rejection("g4", 0, "support")))
                      .build())
              .iterator());
      writer.table(
          DocpackTable.GENERATIONS,
          List.of(
                  generation("g1", "member", ANSWER),
                  generation("g3", "subsystem", "{}"),
                  generation("g4", "architecture", "{}"),
                  generation("g5", "quickstart", "{}"),
                  generation("g6", "file", "{}"),
                  generation("g9", "member", "Sure! \u202eHere"))
              .iterator());
      writer.finish(
          new PackDescription(
              "0.1.0",
              new RepositoryIdentity("x", null, null, null, null, false, "0".repeat(64)),
              new TreeMap<>(Utf8Order.INSTANCE),
              List.of(),
              List.of(),
              true),
          target);
    }
    pack = target.toString();
  }

  @Test
  void aSymbolHasItsQuestionsInTheOrderOfAsking() {
    assertEquals(
        """
        member  g9  model 0123456789ab, seed 7, 1,312 tokens read, 85 written

        Prompt
          │ Say.
          │\s
          │ \\x1b[2J

        Answer
          │ Sure! \\u202eHere

        Kept (0)

        Dropped (1)
          the whole answer
            by schema: the answer is not what the task's schema asks for

        member  g1  model 0123456789ab, seed 7, 1,312 tokens read, 85 written

        Prompt
          │ Say.
          │\s
          │ \\x1b[2J

        Answer
          │ {"summary": {"text": "Puts an item.", "cites": ["C1"]}, "details": [{"text": "Waits 7\\nseconds.", "cites": ["C1"]}]}

        Kept (1)
          Puts an item.ᵐ  [a.x:2-3]

        Dropped (1)
          1 Waits 7 seconds.
            by literals: a number, text or option of it is not in the lines it cites

        """,
        Run.of("explain", pack, "put").out());
  }

  /** The first words of each question. */
  private List<String> questions(String subject) {
    return Run.of("explain", pack, subject)
        .out()
        .lines()
        .filter(line -> line.contains("  model "))
        .map(line -> line.substring(0, line.indexOf("  model ")))
        .toList();
  }

  @Test
  void pagesAndFilesHaveTheirs() {
    assertEquals(List.of("architecture  g4"), questions("docs/architecture.md"));
    assertEquals(List.of("quickstart  g5"), questions("overview"));
    assertEquals(List.of("quickstart  g5"), questions("quickstart"));
    assertEquals(List.of("subsystem  g3"), questions("subsystems/store"));
    assertEquals(List.of("file  g6"), questions("a.x"));
    assertEquals(
        List.of(
            "Dropped (1)",
            "  0",
            "    by support: other lines around could support it better than those it cites",
            ""),
        Run.of("explain", pack, "architecture").out().lines().skip(13).toList());
  }

  @Test
  void whatNoModelWasAskedAboutIsSaid() {
    Run run = Run.of("explain", pack, "get");
    assertEquals(1, run.exit());
    assertEquals("", run.out());
    assertEquals(
        "doctown: no model was asked about get in x.docpack; see what is known of it with: doctown"
            + " show "
            + pack
            + " get (SUBJECT_NOT_FOUND)\n",
        run.err());
    assertEquals(
        "doctown: gut is no page with statements, no file and no symbol of x.docpack; find names"
            + " with: doctown search "
            + pack
            + " gut (SUBJECT_NOT_FOUND)\n",
        Run.of("explain", pack, "gut").err());
  }
}
