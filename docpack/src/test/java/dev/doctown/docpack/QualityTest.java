package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.docpack.verify.QualityChecks;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each metric of a pack by hand, and that those of its tables move when it is broken on purpose.
 */
final class QualityTest {
  private final QualityPack pack = new QualityPack();
  private @TempDir Path folder = Path.of("");

  @Test
  void aPackWithoutFaultMeetsEveryGoal() throws IOException {
    QualityReport report = pack.report(folder);

    assertEquals(
        List.of(
            "M1 12/12",
            "M10_statements null/null",
            "M10_tasks null/null",
            "M11_supported null/null",
            "M12_calls 2/2",
            "M12_counts 10/10",
            "M12_literals null/null",
            "M12_relations null/null",
            "M1_names 6/6",
            "M1_quotes 1/1",
            "M2 null/null",
            "M3 null/null",
            "M4 2/2",
            "M4_doc_comments 1/2",
            "M4_generated 1/2",
            "M5 null/null",
            "M6 6/6",
            "M7 6/6",
            "M8 4/4",
            "M9_duplicates 0/3",
            "M9_restating 0/3",
            "M9_source_duplicates 0/0",
            "M9_source_restating 0/0"),
        report.metrics().stream()
            .map(metric -> metric.name() + " " + metric.value() + "/" + metric.of())
            .toList());
    assertTrue(report.metrics().stream().allMatch(Metric::passes));
  }

  @Test
  void aSymbolWithoutALineOnAPageIsNotDocumented() throws IOException {
    pack.pages.remove("docs/flows.md");
    pack.pages.put(
        "docs/symbols/src.md", QualityPack.SYMBOLS.replace("  - `void hi(String who)` L5\n", ""));

    pack.assertFails(folder, "M4", 1, 2, "method demo.hi in src/Hello.java");
  }

  @Test
  void aChunkWithoutItsVectorIsNotCovered() throws IOException {
    pack.embeddings.removeIf(
        row -> row.textSha256().equals(pack.chunks.get(3).getEmbeddingTextSha256()));

    pack.assertFails(folder, "M8", 3, 4, "src/Hello.java L1-6");
  }

  @Test
  void aChunkThatNamesNoVectorIsNotCovered() throws IOException {
    pack.chunks.set(
        0, ChunkRow.newBuilder(pack.chunks.get(0)).setEmbeddingTextSha256(null).build());

    pack.assertFails(folder, "M8", 3, 4, "Makefile L1-2");
  }

  @Test
  void withoutEmbeddingsNothingIsMeasured() throws IOException {
    pack.options.put("skip-embeddings", "true");
    pack.embeddings.clear();
    Metric covered = pack.report(folder).metric("M8");

    assertNull(covered.value());
    assertEquals("embeddings were skipped", covered.reason());
    assertTrue(covered.passes());
  }

  @Test
  void theSameWordsAgainAreADuplicate() throws IOException {
    pack.subsystems.set(
        1, QualityPack.subsystem("2", "Checks", "By their name, greets the people? Greet 2!"));
    pack.subsystems.set(0, QualityPack.subsystem("1", "Core", "Greets the people by their names."));

    pack.assertFails(folder, "M9_duplicates", 1, 3, "subsystem Checks");
  }

  @Test
  void aTextThatOnlySaysTheNameAgainRestates() throws IOException {
    pack.documented.set(0, QualityPack.documentation("The hi method."));

    pack.assertFails(folder, "M9_restating", 1, 3, "hi");
  }

  @Test
  void theReportIsWrittenAsIntegersAndReadAgain() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("../overview", "overview"));
    QualityReport report = pack.report(folder);
    String json = new String(report.toJson(), StandardCharsets.UTF_8);

    assertTrue(
        json.contains(
            """
                "M6": {
                  "failures": [
                    "docs/symbols/src.md: overview.md"
                  ],
                  "goal": "100 %",
                  "of": 6,
                  "passes": false,
                  "value": 5
                },
            """),
        json);
    assertEquals(report, QualityReport.parse(report.toJson()));
  }

  @Test
  void aWrittenPackHoldsWhatIsMeasuredOfIt() {
    Path file = folder.resolve("whole.docpack");
    pack.documented.clear();
    pack.subsystems.clear();
    // As in real packs, a signature says the name.
    pack.symbols.replaceAll(
        symbol -> SymbolRow.newBuilder(symbol).setName(symbol.getSymbolId()).build());
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      pack.write(writer, file);
    }

    assertEquals(List.of(), QualityChecks.check(file));
  }

  @Test
  void verificationNamesTheMetricsThatMissTheirGoals() throws IOException {
    pack.files.remove(2);
    pack.report(folder);

    assertEquals(
        List.of(
            new Finding(Finding.Code.QUALITY, "quality.json", "is missing"),
            new Finding(
                Finding.Code.QUALITY,
                "quality.json M12_counts",
                "5 of 10, goal 100 %; first: docs/overview.md: 4 files, counted 3"),
            new Finding(
                Finding.Code.QUALITY,
                "quality.json M7",
                "5 of 6, goal 100 %; first: mvn test in pom.xml L1")),
        QualityChecks.check(folder.resolve("quality.docpack")));
  }
}
