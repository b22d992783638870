package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.schemas.tables.ArchitectureInsightRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.QuickstartRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.schemas.tables.UsageExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model says changes the texts of a pack, and nothing of its structure. */
class StructureDigestTest {
  private static final String JAVA = "src/Hello.java";
  private static final List<Statement> SAID =
      List.of(
          new Statement(
              "Says hello.",
              "summary",
              null,
              "supported",
              List.of(new Evidence(JAVA, 5, 5, null)),
              "g",
              0));
  private static final List<Rejection> DROPPED = List.of(new Rejection("g", 1, "literals"));

  private final SubsystemRow subsystem =
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
  private final EnrichedSymbolRow symbol =
      EnrichedSymbolRow.newBuilder()
          .setSymbolId("s2")
          .setName("s2")
          .setDocumentation("class s2")
          .setUsageExamples(List.of(new UsageExample(JAVA, 5, 5, "hi")))
          .setRelatedSymbols(List.of("s3"))
          .setGenerationKeys(List.of())
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();
  private final QuickstartRow quickstart =
      QuickstartRow.newBuilder()
          .setEntryPoints(List.of())
          .setCoreTypes(List.of("s2"))
          .setGettingStarted("Run it.")
          .setCommands(List.of())
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();
  private final ArchitectureInsightRow insight =
      ArchitectureInsightRow.newBuilder()
          .setInsightId("i0")
          .setCategory("design")
          .setDescription("It says hello.")
          .setAffectedComponents(List.of("b0"))
          .setEvidence(List.of())
          .setProvenance("extracted")
          .build();

  @TempDir private Path folder = Path.of("");

  private Manifest manifest(SubsystemRow... subsystems) throws IOException {
    return manifest(
        List.of(subsystems), List.of(symbol), List.of(insight), quickstart, List.of(), List.of());
  }

  private Manifest manifest(
      List<SubsystemRow> subsystems,
      List<EnrichedSymbolRow> symbols,
      List<ArchitectureInsightRow> insights,
      QuickstartRow start,
      List<GenerationRow> generations,
      List<FailureRow> failures) {
    Path file = folder.resolve("demo.docpack");
    SmallPack small = new SmallPack();
    small.failures.addAll(0, failures);
    PackDescription described = SmallPack.description();
    SortedMap<String, String> options = new TreeMap<>(described.options());
    if (!generations.isEmpty()) {
      options.put("max-symbols", "300");
      options.put("temperature", "0.3");
    }
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      small.writeTables(writer);
      writer.table(DocpackTable.SUBSYSTEMS, subsystems.iterator());
      writer.table(DocpackTable.ENRICHED_SYMBOLS, symbols.iterator());
      writer.table(DocpackTable.ARCHITECTURE_INSIGHTS, insights.iterator());
      writer.table(DocpackTable.QUICKSTART, List.of(start).iterator());
      if (!generations.isEmpty()) {
        writer.table(DocpackTable.GENERATIONS, generations.iterator());
      }
      writer.finish(
          new PackDescription(
              described.generatorVersion(),
              described.source(),
              options,
              described.models(),
              described.stages(),
              true),
          file);
    }
    assertEquals(List.of(), DocpackVerifier.verify(file).stream().map(Finding::toString).toList());
    try (Docpack pack = Docpack.open(file)) {
      return pack.manifest();
    }
  }

  @Test
  void aModelsWordsAreNoStructure() throws IOException {
    Manifest without = manifest(subsystem);
    List<EnrichedSymbolRow> symbols = new ArrayList<>();
    symbols.add(
        EnrichedSymbolRow.newBuilder(symbol)
            .setDocumentation("Says hello.")
            .setComplexityNotes("None.")
            .setGenerationKeys(List.of("g"))
            .setProvenance("generated")
            .setStatements(SAID)
            .setRejections(DROPPED)
            .build());
    symbols.add(
        EnrichedSymbolRow.newBuilder(symbols.get(0))
            .setSymbolId("s3")
            .setUsageExamples(List.of())
            .setRelatedSymbols(List.of())
            .build());
    Manifest with =
        manifest(
            List.of(
                SubsystemRow.newBuilder(subsystem)
                    .setDescription("Says hello.")
                    .setProvenance("mixed")
                    .setStatements(SAID)
                    .setRejections(DROPPED)
                    .build()),
            symbols,
            List.of(
                insight,
                ArchitectureInsightRow.newBuilder(insight)
                    .setInsightId("i1")
                    .setProvenance("generated")
                    .setStatements(SAID)
                    .build()),
            QuickstartRow.newBuilder(quickstart)
                .setProvenance("mixed")
                .setStatements(SAID)
                .setRejections(DROPPED)
                .build(),
            List.of(
                new GenerationRow(
                    "g", "member", "m", "{}", "e", "cpu", "answered", "{}", "p", 1, 1, 0L)),
            List.of(new FailureRow("document", "level 3", "GENERATION_FAILED", "no answer")));
    assertEquals(without.structureDigest(), with.structureDigest());
    assertEquals(without.vectorsDigest(), with.vectorsDigest());
    assertNotEquals(without.textsDigest(), with.textsDigest());
  }

  @Test
  void whatCodeComputedIsStructure() throws IOException {
    Manifest plain = manifest(subsystem);
    Manifest renamed = manifest(SubsystemRow.newBuilder(subsystem).setName("Hullo").build());
    assertNotEquals(plain.structureDigest(), renamed.structureDigest());
    Manifest found =
        manifest(
            List.of(subsystem),
            List.of(symbol),
            List.of(ArchitectureInsightRow.newBuilder(insight).setConfidence(9).build()),
            quickstart,
            List.of(),
            List.of());
    assertNotEquals(plain.structureDigest(), found.structureDigest());
    Manifest failed =
        manifest(
            List.of(subsystem),
            List.of(symbol),
            List.of(insight),
            quickstart,
            List.of(),
            List.of(new FailureRow("chunk", "a", "PARSE_BUDGET", "cut")));
    assertNotEquals(plain.structureDigest(), failed.structureDigest());
  }
}
