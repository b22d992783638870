package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.DocumentationTotals;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import dev.doctown.transforms.core.fake.Siblings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of what a writer lies about nothing is left but its raw answer. */
class LyingWriterTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "MISCOUNTER, literals, 8675309 times",
    "RELATER, relations, Calls `meals`",
    "PARAMETER_INVENTOR, parameters evidence, parameter `meals`",
    "MISCITER, evidence, Works unseen"
  })
  void aLieIsDroppedByTheGateThatIsMeantToAndLeavesItsSubjectExtracted(
      ScriptedWriter writer, String gates, String lie) throws IOException {
    PackReceipt receipt = build(writer, SmallCode.files());

    DocumentationTotals totals = DocumentationTotals.of(receipt);
    assertEquals(new DocumentationTotals(13, 0, 0, 0, 26, 0), totals);
    assertEquals(
        Set.of(gates.split(" ")),
        receipt.getLevels().stream()
            .flatMap(level -> level.getDropped().stream())
            .map(gate -> gate.getGate())
            .collect(Collectors.toSet()));
    assertEquals(0, receipt.getLevels().stream().mapToLong(LevelCount::getStatements).sum());
    assertEquals(List.of(), placesOf(receipt, lie));
    assertTrue(
        PackRows.of(receipt, DocpackTable.GENERATIONS).stream()
            .allMatch(row -> row.getOutput().contains(lie)));
    assertEveryTaskWasAskedWithTwoSeeds(receipt);
    assertAllIsExtracted(receipt);
  }

  /** The parameter gate is asked before any other that the sentence would not pass either. */
  @Test
  void aParameterThatIsNoneIsDroppedAsSuch() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.PARAMETER_INVENTOR, SmallCode.files());

    Set<String> taking =
        PackRows.of(receipt, DocpackTable.SYMBOLS).stream()
            .filter(symbol -> !symbol.getParameters().isEmpty())
            .map(SymbolRow::getSymbolId)
            .collect(Collectors.toSet());
    List<List<String>> gates =
        PackRows.of(receipt, DocpackTable.ENRICHED_SYMBOLS).stream()
            .filter(row -> taking.contains(row.getSymbolId()))
            .map(row -> row.getRejections().stream().map(Rejection::getGate).distinct().toList())
            .toList();
    assertEquals(Collections.nCopies(7, List.of("parameters")), gates);
  }

  @Test
  void whatASiblingDoesIsNotSupportedOfAnother() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.THIEF, Siblings.files());

    List<EnrichedSymbolRow> functions =
        PackRows.of(receipt, DocpackTable.ENRICHED_SYMBOLS).stream()
            .filter(row -> row.getName().startsWith("sibling") && !row.getName().endsWith(".py"))
            .toList();
    assertEquals(24, functions.size());
    // Words alone drop nothing; they may not support it either, also where the other one is not
    // among the regions that are compared.
    for (EnrichedSymbolRow function : functions) {
      assertEquals(
          Set.of("unverified"),
          function.getStatements().stream().map(Statement::getSupport).collect(Collectors.toSet()),
          function.getName());
    }
  }

  private static void assertEveryTaskWasAskedWithTwoSeeds(PackReceipt receipt) {
    Set<Long> seeds = new HashSet<>();
    for (GenerationRow row : PackRows.of(receipt, DocpackTable.GENERATIONS)) {
      seeds.add(row.getSeed());
    }
    assertEquals(Set.of(1L, 2L), seeds);
    for (EnrichedSymbolRow row : PackRows.of(receipt, DocpackTable.ENRICHED_SYMBOLS)) {
      if (!row.getGenerationKeys().isEmpty()) {
        assertEquals(
            Set.copyOf(row.getGenerationKeys()),
            row.getRejections().stream()
                .map(Rejection::getGenerationKey)
                .collect(Collectors.toSet()));
        assertEquals(2, row.getGenerationKeys().size());
      }
    }
  }

  private static void assertAllIsExtracted(PackReceipt receipt) {
    for (EnrichedSymbolRow row : PackRows.of(receipt, DocpackTable.ENRICHED_SYMBOLS)) {
      assertEquals(List.of(), row.getStatements());
      assertEquals("extracted", row.getProvenance(), row.getName());
    }
    PackRows.of(receipt, DocpackTable.SUBSYSTEMS)
        .forEach(row -> assertEquals("extracted", row.getProvenance()));
    PackRows.of(receipt, DocpackTable.QUICKSTART)
        .forEach(row -> assertEquals("extracted", row.getProvenance()));
    assertFalse(
        PackRows.of(receipt, DocpackTable.ARCHITECTURE_INSIGHTS).stream()
            .anyMatch(row -> row.getProvenance().equals("generated")));
  }

  /** Tables and entries in which a text stands, but for raw answers. */
  private static List<String> placesOf(PackReceipt receipt, String text) throws IOException {
    List<String> places = new ArrayList<>();
    try (Docpack pack = Docpack.open(PackRows.path(receipt))) {
      for (DocpackTable<?> table : DocpackTable.all()) {
        try (RowIterator<? extends SpecificRecord> rows = pack.rows(table)) {
          while (rows.hasNext()) {
            SpecificRecord row = rows.next();
            String shown =
                row instanceof GenerationRow answer ? answer.getPrompt() : row.toString();
            if (shown.contains(text)) {
              places.add(row.toString());
            }
          }
        }
      }
      for (String entry : pack.entries()) {
        try (var in = pack.open(entry).orElseThrow()) {
          if (!entry.endsWith(".parquet")
              && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains(text)) {
            places.add(entry);
          }
        }
      }
    }
    return places;
  }

  private PackReceipt build(ScriptedWriter writer, Map<String, byte[]> files) {
    return Builds.build(
        Builds.direct(2),
        Builds.documented(
            MemoryRepositories.put("lied", files),
            folder.resolve("work"),
            ScriptedGenerators.model(writer, "lying"),
            0,
            List.of(),
            folder.resolve("answers")));
  }
}
