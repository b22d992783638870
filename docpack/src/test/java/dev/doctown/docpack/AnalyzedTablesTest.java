package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.docpack.verify.Finding.Code;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.Command;
import dev.doctown.schemas.tables.DependencyRow;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.FlowStepRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.SettingRow;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verify holds computed tables to the others: each case changes one value of a sound row. */
class AnalyzedTablesTest {
  private static final String JAVA = "src/Hello.java";
  private static final EdgeRow EDGE = new EdgeRow("s3", "s2", "Hello", "calls", JAVA, 60L, 5, 80);
  private static final EntryPointRow ENTRY = new EntryPointRow(JAVA, 5, "main", "hi", "s3");
  private static final SettingRow SETTING =
      new SettingRow(JAVA, 60L, 5, "flag", "--who", null, null, "s3");
  private static final FlowStepRow STEP =
      new FlowStepRow("s3", 0, 0, "s3", "b0", JAVA, 5, "s2", 0, "called");
  private static final SubsystemRow SUBSYSTEM =
      SubsystemRow.newBuilder()
          .setSubsystemId("b0")
          .setName("Hello")
          .setConfidence(100)
          .setFiles(List.of(JAVA))
          .setSymbols(List.of("s2"))
          .setDependsOn(List.of())
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();
  private static final ArchitectureInsightRow INSIGHT =
      ArchitectureInsightRow.newBuilder()
          .setInsightId("i0")
          .setCategory("design")
          .setDescription("It says hello.")
          .setAffectedComponents(List.of("b0", "s2"))
          .setEvidence(List.of())
          .setProvenance("extracted")
          .setConfidence(90)
          .build();
  private static final EnrichedSymbolRow ENRICHED =
      EnrichedSymbolRow.newBuilder()
          .setSymbolId("s3")
          .setName("hi")
          .setDocumentation("Says hello.")
          .setUsageExamples(List.of(new UsageExample(JAVA, 5, 6, "hi")))
          .setRelatedSymbols(List.of("s2"))
          .setGenerationKeys(List.of())
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();
  private static final GenerationRow GENERATION =
      new GenerationRow("g0", "members s3", "m", "{}", "e", "cpu", "accepted", "{}", "p", 1, 1, 0L);
  private static final Statement STATEMENT =
      new Statement(
          "Says `hello`.",
          "summary",
          null,
          "supported",
          List.of(new Evidence(JAVA, 5, 5, null)),
          "g0",
          0);

  @TempDir private Path folder = Path.of("");

  private <R extends SpecificRecord> List<Code> codes(DocpackTable<R> table, R row) {
    return codes(small -> {}, writer -> writer.table(table, List.of(row).iterator()), table);
  }

  private List<Code> codes(
      Consumer<SmallPack> change, Consumer<DocpackWriter> tables, DocpackTable<?> written) {
    SmallPack small = new SmallPack();
    change.accept(small);
    Path file = folder.resolve("demo.docpack");
    try (DocpackWriter writer =
        DocpackWriter.create(folder.resolve("work"), scratch -> List.of())) {
      small.writeTables(writer);
      tables.accept(writer);
      if (written != DocpackTable.SUBSYSTEMS) {
        writer.table(DocpackTable.SUBSYSTEMS, List.of(SUBSYSTEM).iterator());
      }
      writer.finish(SmallPack.description(), file);
    }
    return DocpackVerifier.verify(file).stream().map(Finding::code).toList();
  }

  private List<Code> codes(Consumer<SmallPack> change) {
    return codes(change, writer -> {}, DocpackTable.SYMBOLS);
  }

  @Test
  void soundRowsHaveNoFindings() {
    assertEquals(List.of(), codes(DocpackTable.EDGES, EDGE));
    assertEquals(
        List.of(), codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setToSymbolId(null).build()));
    assertEquals(List.of(), codes(DocpackTable.ENTRY_POINTS, ENTRY));
    assertEquals(List.of(), codes(DocpackTable.SETTINGS, SETTING));
    assertEquals(List.of(), codes(DocpackTable.FLOWS, STEP));
    assertEquals(List.of(), codes(DocpackTable.SUBSYSTEMS, SUBSYSTEM));
    assertEquals(List.of(), codes(DocpackTable.ARCHITECTURE_INSIGHTS, INSIGHT));
    assertEquals(List.of(), codes(DocpackTable.ENRICHED_SYMBOLS, ENRICHED));
  }

  @Test
  void edgesJoinSymbolsOfThePackOnALineOfTheirFile() {
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setFromSymbolId("s9").build()));
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setToSymbolId("s9").build()));
    assertEquals(
        List.of(Code.LINES),
        codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setLine(7).build()));
    assertEquals(
        List.of(Code.FILE_MISSING),
        codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setPath("no.java").build()));
    assertEquals(
        List.of(Code.VOCABULARY),
        codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setKind("call").build()));
    for (int confidence : List.of(-1, 101)) {
      assertEquals(
          List.of(Code.BOUNDS),
          codes(DocpackTable.EDGES, EdgeRow.newBuilder(EDGE).setConfidence(confidence).build()));
    }
  }

  @Test
  void ranksAndCountsAreWithinBounds() {
    for (long rank : List.of(-1L, 1_000_000_001L)) {
      assertEquals(List.of(Code.BOUNDS), codes(small -> change(small, s -> s.setRank(rank))));
    }
    assertEquals(List.of(), codes(small -> change(small, s -> s.setRank(1_000_000_000L))));
    assertEquals(List.of(Code.BOUNDS), codes(small -> change(small, s -> s.setFanIn(-1))));
    assertEquals(List.of(Code.BOUNDS), codes(small -> change(small, s -> s.setFanOut(-1))));
  }

  private static void change(SmallPack small, Consumer<SymbolRow.Builder> change) {
    SymbolRow.Builder symbol = SymbolRow.newBuilder(small.symbols.get(4));
    change.accept(symbol);
    small.symbols.set(4, symbol.build());
  }

  @Test
  void subsystemsThatRowsNameExist() {
    assertEquals(
        List.of(),
        codes(
            small ->
                small.files.set(
                    4, FileRow.newBuilder(small.files.get(4)).setSubsystemId("b0").build())));
    assertEquals(
        List.of(Code.SUBSYSTEM_MISSING),
        codes(
            small ->
                small.files.set(
                    4, FileRow.newBuilder(small.files.get(4)).setSubsystemId("b9").build())));
    assertEquals(
        List.of(Code.SUBSYSTEM_MISSING),
        codes(DocpackTable.FLOWS, FlowStepRow.newBuilder(STEP).setSubsystemId("b9").build()));
    assertEquals(
        List.of(Code.SUBSYSTEM_MISSING),
        codes(
            DocpackTable.SUBSYSTEMS,
            SubsystemRow.newBuilder(SUBSYSTEM).setParentSubsystemId("b9").build()));
    assertEquals(
        List.of(Code.SUBSYSTEM_MISSING),
        codes(
            DocpackTable.SUBSYSTEMS,
            SubsystemRow.newBuilder(SUBSYSTEM).setDependsOn(List.of("b0", "b9")).build()));
    assertEquals(
        List.of(Code.FILE_MISSING),
        codes(
            DocpackTable.SUBSYSTEMS,
            SubsystemRow.newBuilder(SUBSYSTEM).setFiles(List.of("no.java")).build()));
  }

  @Test
  void placesOfEntryPointsSettingsAndStepsExist() {
    assertEquals(
        List.of(Code.LINES),
        codes(DocpackTable.ENTRY_POINTS, EntryPointRow.newBuilder(ENTRY).setLine(0).build()));
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(DocpackTable.ENTRY_POINTS, EntryPointRow.newBuilder(ENTRY).setSymbolId("x").build()));
    assertEquals(
        List.of(Code.VOCABULARY),
        codes(DocpackTable.ENTRY_POINTS, EntryPointRow.newBuilder(ENTRY).setKind("x").build()));
    assertEquals(
        List.of(Code.LINES),
        codes(DocpackTable.SETTINGS, SettingRow.newBuilder(SETTING).setLine(7).build()));
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(
            DocpackTable.SETTINGS,
            SettingRow.newBuilder(SETTING).setEnclosingSymbolId("x").build()));
    assertEquals(
        List.of(Code.VOCABULARY),
        codes(DocpackTable.SETTINGS, SettingRow.newBuilder(SETTING).setKind("x").build()));
    assertEquals(
        List.of(Code.SYMBOL_MISSING, Code.SYMBOL_MISSING),
        codes(
            DocpackTable.FLOWS,
            FlowStepRow.newBuilder(STEP).setEntrySymbolId("x").setSymbolId("y").build()));
    assertEquals(
        List.of(Code.FILE_MISSING),
        codes(DocpackTable.FLOWS, FlowStepRow.newBuilder(STEP).setPath("no.java").build()));
    assertEquals(
        List.of(Code.FILE_MISSING),
        codes(
            DocpackTable.DEPENDENCIES,
            new DependencyRow("maven", "junit", "5", "test", "pom.xml", 3, null)));
    assertEquals(
        List.of(Code.FILE_MISSING),
        codes(
            DocpackTable.DEPENDENCIES,
            new DependencyRow("maven", "a:b", "5", "test", JAVA, 5, "no/pom.xml")));
  }

  @Test
  void whatTextsNameExists() {
    assertEquals(
        List.of(Code.SYMBOL_MISSING),
        codes(
            DocpackTable.ARCHITECTURE_INSIGHTS,
            ArchitectureInsightRow.newBuilder(INSIGHT)
                .setAffectedComponents(List.of("b9"))
                .build()));
    assertEquals(
        List.of(Code.VOCABULARY, Code.BOUNDS, Code.VOCABULARY),
        codes(
            DocpackTable.ARCHITECTURE_INSIGHTS,
            ArchitectureInsightRow.newBuilder(INSIGHT)
                .setCategory("idea")
                .setConfidence(101)
                .setProvenance("guessed")
                .build()));
    assertEquals(
        List.of(Code.LINES),
        codes(
            DocpackTable.ENRICHED_SYMBOLS,
            EnrichedSymbolRow.newBuilder(ENRICHED)
                .setUsageExamples(List.of(new UsageExample(JAVA, 5, 7, "hi")))
                .build()));
    assertEquals(
        List.of(Code.LINES, Code.VOCABULARY),
        codes(
            DocpackTable.QUICKSTART,
            new QuickstartRow(
                List.of("s3"),
                List.of("s2"),
                "Run it.",
                List.of(
                    new Command("build", "make", "README.md", 3, "written"),
                    new Command("deploy", "make", "README.md", 4, "written")),
                List.of(),
                "extracted",
                null,
                List.of(),
                List.of())));
  }

  private List<Code> proseCodes(List<Statement> statements, List<Rejection> rejections) {
    EnrichedSymbolRow row =
        EnrichedSymbolRow.newBuilder(ENRICHED)
            .setStatements(statements)
            .setRejections(rejections)
            .build();
    return codes(
        small -> {},
        writer -> {
          writer.table(DocpackTable.GENERATIONS, List.of(GENERATION).iterator());
          writer.table(DocpackTable.ENRICHED_SYMBOLS, List.of(row).iterator());
        },
        DocpackTable.ENRICHED_SYMBOLS);
  }

  @Test
  void statementsAndRejectionsNameWhatThePackHas() {
    Rejection rejection = new Rejection("g0", 1, "identifiers");
    assertEquals(List.of(), proseCodes(List.of(STATEMENT), List.of(rejection)));
    assertEquals(
        List.of(Code.GENERATION_MISSING, Code.GENERATION_MISSING),
        proseCodes(
            List.of(Statement.newBuilder(STATEMENT).setGenerationKey("g9").build()),
            List.of(new Rejection("g9", -1, "schema"))));
    assertEquals(
        List.of(Code.EVIDENCE, Code.VOCABULARY, Code.VOCABULARY, Code.VOCABULARY),
        proseCodes(
            List.of(
                Statement.newBuilder(STATEMENT)
                    .setEvidence(List.of(new Evidence(JAVA, 5, 7, null)))
                    .setAspect("praise")
                    .setSupport("true")
                    .build()),
            List.of(new Rejection("g0", 1, "taste"))));
  }
}
