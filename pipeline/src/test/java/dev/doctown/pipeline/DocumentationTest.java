package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.GenerationRow;
import dev.doctown.schemas.tables.Rejection;
import dev.doctown.schemas.tables.Statement;
import dev.doctown.transforms.core.DocumentationTotals;
import dev.doctown.transforms.core.PackReceipts;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import dev.doctown.transforms.core.run.WorkDirectory;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What writers that are no models make of a small project. */
class DocumentationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSentenceStandsWithTheLinesItWasReadFrom() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.READER, "lines", "lines");

    assertNull(receipt.getFault());
    EnrichedSymbolRow week = symbol(receipt, "week");
    assertFalse(week.getStatements().isEmpty());
    List<String> planner = lines("src/main/java/kitchen/Planner.java");
    for (Statement statement : week.getStatements()) {
      String name = statement.getText().split("`")[1];
      Evidence evidence = statement.getEvidence().get(0);
      String cited =
          String.join(
              "\n",
              lines(evidence.getPath())
                  .subList(evidence.getStartLine() - 1, evidence.getEndLine()));
      assertTrue(cited.contains(name), statement + " in " + cited);
      assertTrue(planner.size() >= evidence.getEndLine());
    }
    assertEquals("generated", week.getProvenance());
    EnrichedSymbolRow needs = symbol(receipt, "needs");
    assertEquals("mixed", needs.getProvenance());
    assertTrue(needs.getDocumentation().startsWith("Whether an ingredient"));
  }

  @Test
  void aPackIsWholeBeforeTheModelWrites() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.READER, "before", "before");

    PackReceipt extracted =
        PackReceipts.readExtracted(WorkDirectory.at(folder.resolve("before"))).get(0);
    assertTrue(symbols(extracted).values().stream().allMatch(row -> row.getStatements().isEmpty()));
    assertTrue(symbols(receipt).values().stream().anyMatch(row -> !row.getStatements().isEmpty()));
    try (Docpack without = open(extracted);
        Docpack with = open(receipt)) {
      assertEquals(
          without.manifest().rowsOf(DocpackTable.SYMBOLS),
          with.manifest().rowsOf(DocpackTable.SYMBOLS));
      assertEquals(0, without.manifest().rowsOf(DocpackTable.GENERATIONS));
    }
  }

  @Test
  void whatIsInventedReachesNoTableButTheRawAnswers() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.INVENTOR, "invented", "invented");

    assertEquals(0, DocumentationTotals.of(receipt).generated());
    for (EnrichedSymbolRow row : symbols(receipt).values()) {
      assertEquals(List.of(), row.getStatements());
      assertEquals("extracted", row.getProvenance());
    }
    Set<String> gates =
        symbols(receipt).values().stream()
            .flatMap(row -> row.getRejections().stream())
            .map(Rejection::getGate)
            .collect(Collectors.toSet());
    assertEquals(Set.of("identifiers"), gates);
    assertEquals(List.of(), entriesWith(receipt, "zzInventedName"));
    assertTrue(
        rows(receipt, DocpackTable.GENERATIONS).stream()
            .allMatch(row -> ((GenerationRow) row).getOutput().contains("zzInventedName")));
  }

  @Test
  void whatIsSaidOfEverythingIsKeptOnceAndThePackIsSound() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.REPEATER, "repeated", "repeated");

    List<String> kept =
        symbols(receipt).values().stream()
            .flatMap(row -> row.getStatements().stream())
            .filter(statement -> !statement.getAspect().equals("returns"))
            .map(Statement::getText)
            .sorted()
            .toList();
    assertEquals(List.of("Works for the first.", "Works for the second."), kept);
    assertTrue(
        symbols(receipt).values().stream()
            .flatMap(row -> row.getRejections().stream())
            .anyMatch(rejection -> rejection.getGate().equals("repetition")));
    assertEquals(List.of(), DocpackVerifier.verify(Path.of(String.valueOf(receipt.getPath()))));
  }

  @Test
  void noJsonIsAskedForOnceMoreAndThenLeft() throws IOException {
    PackReceipt receipt = build(ScriptedWriter.RAMBLER, "rambling", "rambling");

    assertEquals(0, DocumentationTotals.of(receipt).generated());
    assertEquals(
        2 * DocumentationTotals.of(receipt).tasks(), DocumentationTotals.of(receipt).calls());
    EnrichedSymbolRow week = symbol(receipt, "week");
    assertEquals(
        List.of("schema", "schema"),
        week.getRejections().stream().map(Rejection::getGate).toList());
    assertEquals(
        List.of(-1, -1), week.getRejections().stream().map(Rejection::getStatement).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILING", "BROKEN"})
  void aModelThatFailsLeavesThePackAsTheSourceHasIt(ScriptedWriter writer) throws IOException {
    PackReceipt receipt = build(writer, "failing" + writer, "failing" + writer);

    assertNull(receipt.getFault());
    assertEquals(0, DocumentationTotals.of(receipt).generated());
    Set<String> codes =
        rows(receipt, DocpackTable.FAILURES).stream()
            .map(row -> (FailureRow) row)
            .filter(row -> row.getStage().equals("document"))
            .map(FailureRow::getCode)
            .collect(Collectors.toSet());
    ErrorCode expected =
        writer == ScriptedWriter.BROKEN ? ErrorCode.MODEL_INVALID : ErrorCode.GENERATION_FAILED;
    assertEquals(Set.of(expected.name()), codes);
    try (Docpack pack = open(receipt)) {
      assertFalse(pack.manifest().description().complete());
    }
  }

  @Test
  void aQuestionThatAPackAnswersIsNotAskedAgain() throws IOException {
    PackReceipt first = build(ScriptedWriter.READER, "again", "again1");
    int asked = ScriptedGenerators.requests(model(ScriptedWriter.READER, "again")).size();

    PackReceipt second =
        build(
            ScriptedWriter.READER,
            "again",
            "again2",
            Builds.direct(2),
            0,
            List.of(String.valueOf(first.getPath())));

    assertEquals(asked, ScriptedGenerators.requests(model(ScriptedWriter.READER, "again")).size());
    assertEquals(0, DocumentationTotals.of(second).calls());
    assertArrayEquals(bytes(first), bytes(second));
  }

  @Test
  void aBuildGoesOnWhereAnotherWasKilled() throws IOException {
    PackReceipt whole = build(ScriptedWriter.READER, "killed", "killed1");
    List<Path> answers = answers("killed1");
    Path rest = Files.createDirectories(folder.resolve("killed2.answers"));
    for (Path answer : answers.subList(0, answers.size() / 2)) {
      Path place = rest.resolve(folder.resolve("killed1.answers").relativize(answer));
      Files.createDirectories(place.getParent());
      Files.copy(answer, place);
    }

    PackReceipt second = build(ScriptedWriter.READER, "killed", "killed2");

    assertEquals(answers.size() - answers.size() / 2, DocumentationTotals.of(second).calls());
    assertArrayEquals(bytes(whole), bytes(second));
  }

  /** Two packs of one writer that never says the same twice differ, unless answers were kept. */
  @Test
  void whatWasAnsweredOnceHolds() throws IOException {
    PackReceipt first = build(ScriptedWriter.FICKLE, "fickle", "fickle");
    byte[] bytes = bytes(first);
    try (Stream<Path> files = Files.walk(folder.resolve("fickle"))) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }

    PackReceipt second = build(ScriptedWriter.FICKLE, "fickle", "fickle");

    assertEquals(0, DocumentationTotals.of(second).calls());
    assertArrayEquals(bytes, bytes(second));
  }

  @Test
  void runnersAndParallelismChangeNoByte() throws IOException {
    byte[] expected = bytes(build(ScriptedWriter.READER, "same", "same1"));

    assertArrayEquals(expected, bytes(on(Builds.direct(1), "direct1")));
    assertArrayEquals(expected, bytes(on(Builds.flink(1), "flink1")));
    assertArrayEquals(expected, bytes(on(Builds.flink(2), "flink2")));
  }

  private PackReceipt on(DoctownPipelineOptions options, String work) {
    return build(ScriptedWriter.READER, "same", work, options, 0, List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {2048, 3072, 4096, 8192, 32768})
  void noPromptExceedsItsContext(int context) {
    String name = "context" + context;

    PackReceipt receipt =
        build(ScriptedWriter.READER, name, name, Builds.direct(2), context, List.of());

    assertEquals(
        List.of(),
        rows(receipt, DocpackTable.FAILURES).stream()
            .map(row -> (FailureRow) row)
            .filter(row -> row.getStage().equals("document"))
            .toList());
    assertTrue(DocumentationTotals.of(receipt).calls() > 0);
  }

  /** Depth and cycles of calls are no business of the graph: its stages are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"chain", "cycle", "flat"})
  void anyShapeOfCallsIsDocumented(String shape) {
    String location = MemoryRepositories.put(shape, shapedCode(shape));

    PackReceipt receipt =
        Builds.build(
            Builds.direct(2),
            Builds.documented(
                location,
                folder.resolve(shape),
                model(ScriptedWriter.READER, shape),
                0,
                List.of(),
                folder.resolve(shape + ".answers")));

    // 300 functions, then their file, the one subsystem, the architecture and the quickstart.
    assertEquals(300 + 1 + 1 + 1 + 1, DocumentationTotals.of(receipt).tasks());
  }

  private static Map<String, byte[]> shapedCode(String shape) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      int next = shape.equals("cycle") ? (i + 1) % 300 : i + 1;
      String call = shape.equals("flat") || next == 300 ? "value" : "step" + next + "(value)";
      code.append("def step").append(i).append("(value):\n    counted").append(i);
      code.append(" = ").append(call).append("\n    return counted").append(i).append("\n\n\n");
    }
    Map<String, byte[]> files = new TreeMap<>();
    SmallCode.put(files, "README.md", "# Steps\n\nSteps follow each other.\n");
    SmallCode.put(files, "steps/steps.py", code.toString());
    return files;
  }

  private PackReceipt build(ScriptedWriter writer, String name, String work) {
    return build(writer, name, work, Builds.direct(2), 0, List.of());
  }

  private PackReceipt build(
      ScriptedWriter writer,
      String name,
      String work,
      DoctownPipelineOptions options,
      int context,
      List<String> known) {
    String location = MemoryRepositories.put("kitchen", SmallCode.files());
    return Builds.build(
        options,
        Builds.documented(
            location,
            folder.resolve(work),
            model(writer, name),
            context,
            known,
            folder.resolve(work + ".answers")));
  }

  private static String model(ScriptedWriter writer, String name) {
    return ScriptedGenerators.model(writer, name);
  }

  private List<Path> answers(String work) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(work + ".answers"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> lines(String path) {
    return new String(
            Objects.requireNonNull(SmallCode.files().get(path), path), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static EnrichedSymbolRow symbol(PackReceipt receipt, String name) {
    return Objects.requireNonNull(symbols(receipt).get(name), name);
  }

  private static Map<String, EnrichedSymbolRow> symbols(PackReceipt receipt) {
    return rows(receipt, DocpackTable.ENRICHED_SYMBOLS).stream()
        .map(row -> (EnrichedSymbolRow) row)
        .collect(Collectors.toMap(EnrichedSymbolRow::getName, row -> row, (one, other) -> one));
  }

  private static List<SpecificRecord> rows(PackReceipt receipt, DocpackTable<?> table) {
    List<SpecificRecord> rows = new ArrayList<>();
    try (Docpack pack = open(receipt);
        RowIterator<? extends SpecificRecord> all = pack.rows(table)) {
      all.forEachRemaining(rows::add);
    }
    return rows;
  }

  /** Pages and drawings in which a text stands; tables are compressed and read elsewhere. */
  private static List<String> entriesWith(PackReceipt receipt, String text) {
    try (Docpack pack = open(receipt)) {
      return pack.entries().stream()
          .filter(name -> name.endsWith(".md") || name.endsWith(".svg") || name.endsWith(".txt"))
          .filter(name -> new String(read(pack, name), StandardCharsets.UTF_8).contains(text))
          .toList();
    }
  }

  private static byte[] read(Docpack pack, String name) {
    try (InputStream in = pack.open(name).orElseThrow()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Docpack open(PackReceipt receipt) {
    return Docpack.open(Path.of(String.valueOf(receipt.getPath())));
  }

  private static byte[] bytes(PackReceipt receipt) throws IOException {
    return Files.readAllBytes(Path.of(String.valueOf(receipt.getPath())));
  }
}
