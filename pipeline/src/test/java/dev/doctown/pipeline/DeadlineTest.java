package dev.doctown.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.DocumentationTotals;
import dev.doctown.transforms.core.fake.MemoryRepositories;
import dev.doctown.transforms.core.fake.ScriptedGenerators;
import dev.doctown.transforms.core.fake.ScriptedWriter;
import dev.doctown.transforms.spi.SymbolKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is planned, what a deadline leaves, and how the next build goes on. */
class DeadlineTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void whatHasNoTimeIsLeftForTheNextBuild() throws IOException {
    String model = ScriptedGenerators.model(ScriptedWriter.READER, "late");

    PackReceipt late = build("late", model, System.currentTimeMillis() - 1);

    DocumentationTotals totals = DocumentationTotals.of(late);
    assertEquals(new DocumentationTotals(totals.tasks(), 0, totals.tasks(), 0, 0, 0), totals);
    assertEquals(List.of(), ScriptedGenerators.requests(model));
    assertEquals(
        List.of(
            "level 1: 7 of 7 subjects are left for the next build, which goes on from here",
            "level 2: 3 of 3 subjects are left for the next build, which goes on from here",
            "level 3: 1 of 1 subjects are left for the next build, which goes on from here",
            "level 4: 1 of 1 subjects are left for the next build, which goes on from here",
            "level 5: 1 of 1 subjects are left for the next build, which goes on from here"),
        rows(late, DocpackTable.FAILURES, row -> (FailureRow) row).stream()
            .filter(row -> row.getCode().equals("DEADLINE_REACHED"))
            .map(row -> row.getSubject() + ": " + row.getMessage())
            .toList());

    PackReceipt whole = build("late", model, null);
    PackReceipt atOnce = build("atOnce", model, null);
    assertEquals(0, DocumentationTotals.of(whole).deferred());
    assertArrayEquals(bytes(atOnce), bytes(whole));
  }

  /**
   * A function and a type take an hour each, the levels above 1 h 9 min, 1 h 43 min and 1 h 26 min:
   * of 9 h 18 min they leave five hours, of which seven tenths are for the seven functions.
   */
  @Test
  void theMostCentralAreWrittenFirstAndTheWholeBeforeItsParts() {
    String model = ScriptedGenerators.model(ScriptedWriter.READER, "slow");
    long deadline = System.currentTimeMillis() + Duration.ofMinutes(9 * 60 + 18).toMillis();

    PackReceipt receipt = build("slow", model, deadline);

    assertEquals(
        List.of("1: 3 of 7", "2: 3 of 3", "3: 1 of 1", "4: 1 of 1", "5: 1 of 1"),
        receipt.getLevels().stream()
            .map(
                level ->
                    level.getLevel()
                        + ": "
                        + (level.getTasks() - level.getDeferred())
                        + " of "
                        + level.getTasks())
            .toList());
    Map<String, Long> ranks = new HashMap<>();
    rows(receipt, DocpackTable.SYMBOLS, row -> (SymbolRow) row).stream()
        .filter(symbol -> SymbolKinds.isFunction(symbol.getKind(), true))
        .forEach(symbol -> ranks.put(symbol.getSymbolId(), symbol.getRank()));
    List<Long> written = new ArrayList<>();
    for (EnrichedSymbolRow row :
        rows(receipt, DocpackTable.ENRICHED_SYMBOLS, row -> (EnrichedSymbolRow) row)) {
      Long rank = ranks.remove(row.getSymbolId());
      if (rank != null && !row.getStatements().isEmpty()) {
        written.add(rank);
      }
    }
    assertEquals(3, written.size());
    long least = written.stream().min(Long::compare).orElseThrow();
    assertTrue(ranks.values().stream().allMatch(rank -> rank <= least), ranks + " " + written);
  }

  @Test
  void whatIsPlannedIsWhatIsAsked() throws IOException {
    String model = ScriptedGenerators.model(ScriptedWriter.READER, "planned");

    PackReceipt before = plan("planned", model);

    assertNull(before.getFault());
    assertNull(before.getPath());
    assertEquals(List.of(), ScriptedGenerators.requests(model));
    assertEquals(List.of(7L, 3L, 1L, 1L, 1L), numbers(before, LevelCount::getDeferred));
    PackReceipt built = build("planned", model, null);
    assertEquals(numbers(built, LevelCount::getTasks), numbers(before, LevelCount::getTasks));
    // What functions are shown does not depend on an answer.
    assertEquals(
        ScriptedGenerators.requests(model).stream()
            .filter(
                request -> request.own().startsWith("method") || request.own().startsWith("con"))
            .mapToLong(
                request -> (request.instructions().length() + request.own().length() + 3) / 4)
            .sum(),
        before.getLevels().get(0).getDeferredPromptTokens());
    assertEquals(7 * 224, before.getLevels().get(0).getDeferredWrittenTokens());

    PackReceipt after = plan("planned", model);

    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), numbers(after, LevelCount::getDeferred));
    assertEquals(numbers(built, LevelCount::getCalls), numbers(after, LevelCount::getReused));
  }

  private PackReceipt build(String name, String model, @Nullable Long deadline) {
    return Builds.build(Builds.direct(2), settings(name, model, deadline, false));
  }

  private PackReceipt plan(String name, String model) {
    return Builds.build(Builds.direct(2), settings(name, model, null, true));
  }

  private BuildSettings settings(
      String name, String model, @Nullable Long deadline, boolean plansOnly) {
    try {
      return Builds.documented(
          MemoryRepositories.put("kitchen", SmallCode.files()),
          Files.createTempDirectory(folder, name),
          model,
          0,
          List.of(),
          folder.resolve(name + ".answers"),
          deadline,
          plansOnly);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Long> numbers(PackReceipt receipt, Function<LevelCount, Long> number) {
    return receipt.getLevels().stream().map(number).toList();
  }

  private static <R> List<R> rows(
      PackReceipt receipt, DocpackTable<?> table, Function<SpecificRecord, R> as) {
    List<R> rows = new ArrayList<>();
    try (Docpack pack = Docpack.open(Path.of(String.valueOf(receipt.getPath())));
        RowIterator<? extends SpecificRecord> all = pack.rows(table)) {
      all.forEachRemaining(row -> rows.add(as.apply(row)));
    }
    return rows;
  }

  private static byte[] bytes(PackReceipt receipt) throws IOException {
    return Files.readAllBytes(Path.of(String.valueOf(receipt.getPath())));
  }
}
