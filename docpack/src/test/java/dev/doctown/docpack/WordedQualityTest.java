package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.quality.Metric;
import dev.doctown.docpack.quality.QualityReport;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Parameter;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.schemas.tables.SymbolRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics of what a model wrote about a pack by hand, and what moves each. */
final class WordedQualityTest {
  private static final String SOURCE = "src/Hello.java";

  private final QualityPack pack = new QualityPack();
  private final List<Statement> said = new ArrayList<>();
  private final List<Rejection> dropped = new ArrayList<>();
  private @TempDir Path folder = Path.of("");

  /** Line 5 of the file is: public void hi(String who) {}. */
  @BeforeEach
  void say() {
    pack.symbols.set(
        2,
        SymbolRow.newBuilder(pack.symbols.get(2))
            .setParameters(List.of(Parameter.newBuilder().setName("who").setType("String").build()))
            .setReturns("String")
            .build());
    pack.symbols.replaceAll(
        symbol -> SymbolRow.newBuilder(symbol).setName(symbol.getSymbolId()).build());
    say("summary", null, "Greets `who` politely.", 5);
    say("detail", null, "It takes 1 `String` in `src/Hello.java`.", 5);
    say("parameter", "who", "Somebody.", 5);
    say("returns", null, "What was said.", 5);
    say("throws", "String", "On Sundays.", 5);
    said.set(1, with(said.get(1), "It takes a `String`.", 5));
    dropped.add(new Rejection("g", 5, "identifiers"));
    dropped.add(new Rejection("g", 6, "support"));
    dropped.add(new Rejection("g2", -1, "schema"));
    pack.generations.add(generation("g", "member"));
    pack.generations.add(generation("g2", "type"));
  }

  private static GenerationRow generation(String key, String task) {
    return new GenerationRow(
        key, task, "m", "{}", "e", "cpu", "answered", output(key), "p", 1, 1, 0L);
  }

  /** Of three names one is nowhere; the second answer cannot be read. */
  private static String output(String key) {
    return switch (key) {
      case "g" ->
          "{\"summary\":{\"text\":\"Greets `who` by `greetNobody`.\",\"cites\":[\"C1\"]},"
              + "\"details\":[{\"text\":\"A `String`.\",\"cites\":[]}]}";
      default -> "no JSON `nowhereEither`";
    };
  }

  private void say(String aspect, @Nullable String subject, String text, int line) {
    said.add(
        new Statement(
            text,
            aspect,
            subject,
            said.isEmpty() ? "unverified" : "supported",
            List.of(new Evidence(SOURCE, line, line, null)),
            "g",
            0));
  }

  private static Statement with(Statement statement, String text, int line) {
    return Statement.newBuilder(statement)
        .setText(text)
        .setEvidence(List.of(new Evidence(SOURCE, line, line, null)))
        .build();
  }

  private QualityReport report() throws IOException {
    EnrichedSymbolRow hi =
        EnrichedSymbolRow.newBuilder(QualityPack.documentation("Greets."))
            .setProvenance("mixed")
            .setStatements(said)
            .setRejections(dropped)
            .setGenerationKeys(List.of("g"))
            .build();
    EnrichedSymbolRow hello =
        EnrichedSymbolRow.newBuilder(QualityPack.documentation(""))
            .setSymbolId("Hello")
            .setName("Hello")
            .setProvenance("extracted")
            .setGenerationKeys(List.of("g2"))
            .setRejections(List.of(new Rejection("g2", -1, "schema")))
            .build();
    pack.documented.clear();
    pack.documented.add(hello);
    pack.documented.add(hi);
    return pack.report(folder);
  }

  private void assertMoves(String name, String counts, String failure) throws IOException {
    Metric metric = report().metric(name);
    assertEquals(counts, metric.value() + "/" + metric.of(), metric.toString());
    assertEquals(failure, metric.failures().get(0));
  }

  @Test
  void whatHoldsMeetsEveryGoal() throws IOException {
    dropped.remove(2);
    List<String> figures =
        report().metrics().stream()
            .filter(
                metric -> metric.name().matches("M(2|3|3_before|5|9_[dr].*|10.*|11.*|12_[lr].*)"))
            .map(metric -> metric.name() + " " + metric.value() + "/" + metric.of())
            .toList();
    assertEquals(
        List.of(
            "M10_gate_identifiers 1/7",
            "M10_gate_support 1/7",
            "M10_statements 5/7",
            "M10_tasks 1/2",
            "M10_tasks_member 1/1",
            "M10_tasks_type 0/1",
            "M11_rejected 2/7",
            "M11_supported 4/7",
            "M11_unverified 1/7",
            "M12_literals 0/0",
            "M12_relations 0/0",
            "M2 5/5",
            "M3 0/2",
            "M3_before 1/3",
            "M5 3/3",
            "M9_duplicates 0/4",
            "M9_restating 0/4"),
        figures);
    assertTrue(report().metrics().stream().allMatch(Metric::passes));
  }

  @Test
  void aStatementWithoutACitationIsFound() throws IOException {
    said.set(0, Statement.newBuilder(said.get(0)).setEvidence(List.of()).build());
    assertMoves("M2", "4/5", "enriched_symbols hi: Greets `who` politely.");
  }

  @Test
  void aCitationBehindTheEndOfItsFileIsFound() throws IOException {
    said.set(0, with(said.get(0), "Greets `who` politely.", 7));
    assertMoves("M1", "16/17", "statements: src/Hello.java L7-7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "`greetWho`→greetWho",
        "greetWho→greetWho",
        "greet_who→greet_who",
        "greets()→greets()",
        "--greet→--greet",
        "`Hello.ho`→Hello.ho"
      })
  void codeThatExistsNowhereIsFound(String written, String found) throws IOException {
    String text = "Greets with " + written + " politely.";
    said.set(0, with(said.get(0), text, 5));
    assertMoves("M3", "1/2", found + " in enriched_symbols hi: " + text);
  }

  @Test
  void aParameterOfAnotherNameIsFound() throws IOException {
    said.set(2, Statement.newBuilder(said.get(2)).setSubject("whom").build());
    assertMoves("M5", "2/3", "enriched_symbols hi: Somebody.");
  }

  @Test
  void aResultOfWhatGivesNoneIsFound() throws IOException {
    pack.symbols.set(2, SymbolRow.newBuilder(pack.symbols.get(2)).setReturns("void").build());
    assertMoves("M5", "2/3", "enriched_symbols hi: What was said.");
  }

  @Test
  void anExceptionThatNothingNamesIsFound() throws IOException {
    said.set(4, Statement.newBuilder(said.get(4)).setSubject("IOException").build());
    assertMoves("M5", "2/3", "enriched_symbols hi: On Sundays.");
  }

  @Test
  void aChangedDigitIsFound() throws IOException {
    String text = "Tests run `pytest` 2 times.";
    said.set(0, with(said.get(0), text, 5));
    assertMoves("M12_literals", "0/1", "2 in enriched_symbols hi: " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {"Says \"String who\".→1/1", "Says \"String whom\".→0/1", "Reads `A_B`.→0/1"})
  void stringsAndVariablesStandInTheCitedLines(String text, String counts) throws IOException {
    said.set(0, with(said.get(0), text, 5));
    Metric metric = report().metric("M12_literals");
    assertEquals(counts, metric.value() + "/" + metric.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "`hi` calls `Hello`.→1/1",
        "`Hello` calls `hi`.→0/1",
        "`hi` is called by `Hello`.→0/1",
        "`Hello` is called by `hi`.→1/1",
        "It calls `Hello`.→1/1",
        "It calls `Makefile`.→0/1",
        "Returns a `String`.→1/1",
        "It throws `Makefile`.→0/1",
        "A method called `Makefile`.→0/0"
      })
  void aRelationIsAnEdgeOrStandsInTheCitedLines(String text, String counts) throws IOException {
    pack.edges.clear();
    pack.edges.add(new EdgeRow("hi", "Hello", "Hello", "calls", SOURCE, 5L, 5, 95));
    said.set(0, with(said.get(0), text, 5));
    Metric metric = report().metric("M12_relations");
    assertEquals(counts, metric.value() + "/" + metric.of(), metric.toString());
  }

  @Test
  void theSameWordsOfTwoSymbolsAreADuplicate() throws IOException {
    said.set(1, with(said.get(1), "Politely it greets `who`.", 5));
    said.set(0, with(said.get(0), "It greets `who` politely.", 5));
    assertMoves("M9_duplicates", "1/4", "demo.hi");
  }

  @Test
  void aSummaryThatSaysTheSignatureAgainRestates() throws IOException {
    said.set(0, with(said.get(0), "The method hi.", 5));
    assertMoves("M9_restating", "1/4", "demo.hi");
  }
}
