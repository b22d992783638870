package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.docpack.verify.QualityChecks;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each metric of a pack by hand, and that it moves when the pack is broken on purpose. */
final class QualityTest {
  private final QualityPack pack = new QualityPack();
  private @TempDir Path folder = Path.of("");

  @Test
  void aPackWithoutFaultMeetsEveryGoal() throws IOException {
    QualityReport report = pack.report(folder);

    assertEquals(
        List.of(
            "M1 9/9",
            "M1_quotes 1/1",
            "M4 2/2",
            "M4_doc_comments 1/2",
            "M4_generated 1/2",
            "M6 5/5",
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
  void aShiftedRangeIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("L4–6", "L40–60"));

    assertFails("M1", 8, 9, "docs/overview.md: src/Hello.java L40-60");
  }

  @Test
  void aLinkToLinesThatAreNotThereIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#L4-L6", "#L4-L7"));

    assertFails("M1", 8, 9, "docs/overview.md: src/Hello.java L4-7");
  }

  @Test
  void aSourceOfAPageThatIsNotThereIsNoCitation() throws IOException {
    pack.pages.put(
        "docs/overview.md", QualityPack.OVERVIEW.replace("Hello.java\"", "Goodbye.java\""));

    assertFails("M1", 8, 9, "docs/overview.md: src/Goodbye.java L1-1");
  }

  @Test
  void nothingOfADeletedFileResolves() throws IOException {
    pack.files.remove(3);

    assertFails("M1", 1, 9, "docs/overview.md: src/Hello.java L4-6");
  }

  @Test
  void nothingOfAFileWithOtherContentResolves() throws IOException {
    ChunkRow chunk = pack.chunks.get(3);
    pack.chunks.set(
        3, ChunkRow.newBuilder(chunk).setContent(QualityPack.HELLO.replace("hi", "ho")).build());

    assertFails("M1", 1, 9, "docs/overview.md: src/Hello.java L4-6");
  }

  @Test
  void aQuotationThatStandsElsewhereIsNone() throws IOException {
    pack.summaryLine = 2;

    assertFails("M1_quotes", 0, 1, "src/Hello.java L2-2 does not say: " + QualityPack.SUMMARY);
  }

  @Test
  void aQuotationWithAChangedWordIsNone() throws IOException {
    pack.summary = QualityPack.SUMMARY + " Loudly.";

    assertFails("M1_quotes", 0, 1, "src/Hello.java L3-3 does not say: " + pack.summary);
  }

  @Test
  void aSymbolWithoutALineOnAPageIsNotDocumented() throws IOException {
    pack.pages.put(
        "docs/symbols/src.md", QualityPack.SYMBOLS.replace("  - `void hi(String who)` L5\n", ""));

    assertFails("M4", 1, 2, "method demo.hi in src/Hello.java");
  }

  @Test
  void aDeadLinkDoesNotResolve() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("../overview", "overview"));

    assertFails("M6", 4, 5, "docs/symbols/src.md: overview.md");
  }

  @Test
  void aLinkToAHeadingThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#srchello", "#srchallo"));

    assertFails("M6", 4, 5, "docs/overview.md: symbols/src.md#srchallojava");
  }

  @Test
  void aNodeThatNamesNothingDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("\"Checks\"", "\"Cheques\""));

    assertFails("M6", 4, 5, "docs/overview.md: node Cheques");
  }

  @Test
  void anEdgeToANodeThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("--> n1", "--> n2"));

    assertFails("M6", 4, 5, "docs/overview.md: n0 --> n2");
  }

  @Test
  void anInventedCommandIsNotFound() throws IOException {
    pack.commands.set(0, new Command("test", "pytest --fast", "Makefile", 2, "written"));
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("-q", "--fast"));

    assertFails("M7", 5, 6, "pytest --fast in Makefile L2");
  }

  @Test
  void aCommandThatOnlyThePageKnowsIsNotFound() throws IOException {
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("-q", "--fast"));

    assertFails("M7", 5, 6, "docs/quickstart.md: pytest --fast");
  }

  @Test
  void aCommandInAListThatOnlyThePageKnowsIsNotFound() throws IOException {
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("lint`", "lin`"));

    assertFails("M7", 5, 6, "docs/quickstart.md: npm run lin");
  }

  @Test
  void aScriptThatIsNotDeclaredIsNotFound() throws IOException {
    pack.commands.set(2, new Command("other", "npm run lints", "package.json", 2, "written"));
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("lint`", "lints`"));

    assertFails("M7", 5, 6, "npm run lints in package.json L2");
  }

  @Test
  void aConventionWithoutItsManifestIsNotFound() throws IOException {
    pack.files.remove(2);

    assertFails("M7", 5, 6, "mvn test in pom.xml L1");
  }

  @Test
  void aChunkWithoutItsVectorIsNotCovered() throws IOException {
    pack.embeddings.removeIf(
        row -> row.textSha256().equals(pack.chunks.get(3).getEmbeddingTextSha256()));

    assertFails("M8", 3, 4, "src/Hello.java L1-6");
  }

  @Test
  void aChunkThatNamesNoVectorIsNotCovered() throws IOException {
    pack.chunks.set(
        0, ChunkRow.newBuilder(pack.chunks.get(0)).setEmbeddingTextSha256(null).build());

    assertFails("M8", 3, 4, "Makefile L1-2");
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

    assertFails("M9_duplicates", 1, 3, "subsystem Checks");
  }

  @Test
  void aTextThatOnlySaysTheNameAgainRestates() throws IOException {
    pack.documented.set(0, QualityPack.documentation("The hi method."));

    assertFails("M9_restating", 1, 3, "hi");
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
                  "of": 5,
                  "passes": false,
                  "value": 4
                },
            """),
        json);
    assertEquals(report, QualityReport.parse(report.toJson()));
  }

  @Test
  void aWrittenPackHoldsWhatIsMeasuredOfIt() {
    Path file = folder.resolve("whole.docpack");
    pack.documented.clear();
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
                "quality.json M7",
                "5 of 6, goal 100 %; first: mvn test in pom.xml L1")),
        QualityChecks.check(folder.resolve("quality.docpack")));
  }

  private void assertFails(String name, long value, long of, String failure) throws IOException {
    Metric metric = pack.report(folder).metric(name);

    assertEquals(value + "/" + of, metric.value() + "/" + metric.of(), metric.toString());
    assertEquals(failure, metric.failures().get(0));
    assertFalse(metric.passes());
  }
}
