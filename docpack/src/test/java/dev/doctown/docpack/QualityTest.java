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
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each metric of a pack by hand, and that it moves when the pack is broken on purpose. */
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
  void aShiftedRangeIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("L4–6", "L40–60"));

    assertFails("M1", 11, 12, "docs/overview.md: src/Hello.java L40-60");
  }

  @Test
  void aLinkToLinesThatAreNotThereIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#L4-L6", "#L4-L7"));

    assertFails("M1", 11, 12, "docs/overview.md: src/Hello.java L4-7");
  }

  @Test
  void aSourceOfAPageThatIsNotThereIsNoCitation() throws IOException {
    pack.pages.put(
        "docs/overview.md", QualityPack.OVERVIEW.replace("Hello.java\"", "Goodbye.java\""));

    assertFails("M1", 11, 12, "docs/overview.md: src/Goodbye.java L1-1");
  }

  @Test
  void nothingOfADeletedFileResolves() throws IOException {
    pack.files.remove(3);

    assertFails("M1", 1, 12, "docs/flows.md: src/Hello.java L4-6");
  }

  @Test
  void nothingOfAFileWithOtherContentResolves() throws IOException {
    ChunkRow chunk = pack.chunks.get(3);
    pack.chunks.set(
        3, ChunkRow.newBuilder(chunk).setContent(QualityPack.HELLO.replace("hi", "ho")).build());

    assertFails("M1", 1, 12, "docs/flows.md: src/Hello.java L4-6");
  }

  @Test
  void aPlaceOneLineBesideWhatIsNamedIsNone() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("L5", "L4"));

    assertFails(
        "M1_names",
        5,
        6,
        "docs/symbols/src.md: src/Hello.java L4-4 is no place of what is named there");
  }

  @Test
  void aPlaceOfSomethingElseIsNone() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("void hi(", "void ho("));

    assertFails(
        "M1_names",
        5,
        6,
        "docs/symbols/src.md: src/Hello.java L5-5 is no place of what is named there");
  }

  @Test
  void aLinkThatSaysOtherLinesThanItLeadsToIsNoPlace() throws IOException {
    pack.pages.put(
        "docs/overview.md", QualityPack.OVERVIEW.replace("[`Hello.java`]", "[`Hello.java` L5–6]"));

    assertFails("M1_names", 5, 6, "docs/overview.md: a link of L5-6 leads to src/Hello.java L4-6");
  }

  @Test
  void aStepThatIsNoCallIsFound() throws IOException {
    pack.pages.put("docs/flows.md", QualityPack.FLOWS.replace("- `demo.hi`", "- `demo.ho`"));

    assertFails("M12_calls", 0, 2, "demo.Hello does not call demo.ho at src/Hello.java L5");
  }

  @Test
  void aStepAtAnotherLineIsNoCall() throws IOException {
    pack.pages.put("docs/flows.md", QualityPack.FLOWS.replace("L5\n", "L4\n"));

    assertFails("M12_calls", 1, 2, "demo.Hello does not call demo.hi at src/Hello.java L4");
  }

  @Test
  void aStepBelowAnotherCallerIsNoCall() throws IOException {
    pack.pages.put(
        "docs/flows.md", QualityPack.FLOWS.replace("  - `demo.Hello`", "- `demo.Hello`"));

    assertFails("M12_calls", 1, 2, "demo.Hello does not call demo.Hello at src/Hello.java L6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        ": 4 files→: 5 files→5 files, counted 4",
        ", 12 lines→, 13 lines→13 lines, counted 12",
        "Greets. | 1→Greets. | 2→2 files of docs/subsystems/1.md, counted 1",
        "| 6 |→| 7 |→7 lines of docs/subsystems/1.md, counted 6",
        "Text | 4→Text | 3→3 files of Text, counted 4",
        "4 | 12→4 | 11→11 lines of Text, counted 12",
        "source 4→source 1→1 files of source, counted 4",
        "`src/` | 1→`src/` | 4→4 files of src/, counted 1"
      })
  void aNumberThatTheTablesDoNotGiveIsFound(String told, String falsified, String failure)
      throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace(told, falsified));

    assertFails("M12_counts", 9, 10, "docs/overview.md: " + failure);
  }

  @Test
  void aNumberOfASubsystemsPageIsCounted() throws IOException {
    pack.pages.put("docs/subsystems/1.md", QualityPack.CORE.replace("6 lines", "5 lines"));

    assertFails(
        "M12_counts", 9, 10, "docs/subsystems/1.md: 5 lines of docs/subsystems/1.md, counted 6");
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
    pack.pages.remove("docs/flows.md");
    pack.pages.put(
        "docs/symbols/src.md", QualityPack.SYMBOLS.replace("  - `void hi(String who)` L5\n", ""));

    assertFails("M4", 1, 2, "method demo.hi in src/Hello.java");
  }

  @Test
  void aDeadLinkDoesNotResolve() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("../overview", "overview"));

    assertFails("M6", 5, 6, "docs/symbols/src.md: overview.md");
  }

  @Test
  void aLinkToAHeadingThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#srchello", "#srchallo"));

    assertFails("M6", 5, 6, "docs/overview.md: symbols/src.md#srchallojava");
  }

  @Test
  void aNodeThatNamesNothingDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("\"Checks\"", "\"Cheques\""));

    assertFails("M6", 5, 6, "docs/overview.md: node Cheques");
  }

  @Test
  void anEdgeToANodeThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("--> n1", "--> n2"));

    assertFails("M6", 5, 6, "docs/overview.md: n0 --> n2");
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

  private void assertFails(String name, long value, long of, String failure) throws IOException {
    Metric metric = pack.report(folder).metric(name);

    assertEquals(value + "/" + of, metric.value() + "/" + metric.of(), metric.toString());
    assertEquals(failure, metric.failures().get(0));
    assertFalse(metric.passes());
  }
}
