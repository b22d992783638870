package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.schemas.flow.GateCount;
import dev.doctown.schemas.flow.LevelCount;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.BuildCounters;
import dev.doctown.transforms.spi.GenerationSpeed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How it reads what a model is to write, and what it wrote. */
class WritingFormsTest {
  private static final Optional<GenerationSpeed> SPEED =
      Optional.of(new GenerationSpeed(200.04, 10));

  @Test
  void aPlanSaysWhatIsToAskAndHowLongItTakes() {
    WritingPlan plan =
        new WritingPlan(
            receipt(
                planned(1, 1_204, 204, 400_000, 20_000),
                planned(2, 90, 1, 1_500, 300),
                planned(3, 4, 0, 0, 0)),
            Map.of(1, SPEED, 2, SPEED),
            300);

    // 400,000 / 200.04 + 20,000 / 10 = 3,999.6 seconds; 1,500 / 200.04 + 300 / 10 = 37.5.
    assertEquals(
        """
        kitchen
                              texts    known   to ask  prompt tokens  written tokens  time
          functions           1,204    1,000      204        400,000          20,000  1 h 6 min
          types and files        90       89        1          1,500             300  37 s
          subsystems              4        4        0              0               0
          together            1,298    1,093      205        401,500          20,300  1 h 7 min

        Measured: 200.0 tokens/s of a prompt, 10.0 tokens/s written.
        --max-symbols, now 300, makes it fewer; --deadline ends in time, the most central first.
        """,
        text(plan.lines()));
    assertEquals(
        "{\"repository\":\"kitchen\",\"levels\":["
            + "{\"level\":1,\"texts\":1204,\"known\":1000,\"failed\":0,\"to_ask\":204,"
            + "\"prompt_tokens\":400000,\"written_tokens\":20000,\"seconds\":3999},"
            + "{\"level\":2,\"texts\":90,\"known\":89,\"failed\":0,\"to_ask\":1,"
            + "\"prompt_tokens\":1500,\"written_tokens\":300,\"seconds\":37},"
            + "{\"level\":3,\"texts\":4,\"known\":4,\"failed\":0,\"to_ask\":0,"
            + "\"prompt_tokens\":0,\"written_tokens\":0,\"seconds\":0}],"
            + "\"texts\":1298,\"known\":1093,\"failed\":0,\"to_ask\":205,"
            + "\"prompt_tokens\":401500,\"written_tokens\":20300,\"seconds\":4036}",
        plan.toJson());
  }

  @Test
  void aPlanOfWhatIsKnownSaysThatNothingIsAsked() {
    assertEquals(
        """
        kitchen
                              texts    known   to ask  prompt tokens  written tokens  time
          architecture            1        1        0              0               0
          together                1        1        0              0               0

        Everything is known: a build asks the model nothing and loads no weights.
        """,
        text(new WritingPlan(receipt(planned(4, 1, 0, 0, 0)), Map.of(), 300).lines()));
  }

  @Test
  void aTableSaysWhatCameOfEachLevelAndWhatGatesDropped() {
    PackReceipt receipt =
        receipt(
            written(1, 1_200, 1_100, 30, 7, 4_000, gate("literals", 1_230), gate("support", 2)),
            written(5, 1, 0, 1, 0, 0, gate("literals", 4)));

    assertEquals(
        """
                                        texts   worded  dropped   failed     left    known
                    functions           1,200    1,100       63       30        7        7
                    quickstart              1        0        0        1        0        0
                    statements dropped by gate: literals 1,234, support 2 (4,000 statements kept)
        """,
        text(new LevelTable(receipt).lines()));
    assertEquals(List.of(), new LevelTable(receipt()).lines());
  }

  @Test
  void whatAModelIsToWriteIsToldOnceAndWithWhatMakesItLess() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    WritingAmount amount = new WritingAmount(options(), terminal(err));

    amount.tellOnce(Map.of(BuildCounters.FILES_TOTAL, 3L));
    amount.tellOnce(Map.of(BuildCounters.TASKS_TOTAL, 205L, BuildCounters.WRITING_SECONDS, 4_036L));
    amount.tellOnce(Map.of(BuildCounters.TASKS_TOTAL, 206L));

    assertEquals(
        "doctown: the model is asked about 205 subjects, for about 1 h 7 min at the speed it has"
            + " here; --max-symbols, now 300, makes them fewer, --deadline ends in time\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsToldOfASpeedThatNobodyMeasuredNorOfADeadlineThatIsGiven() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    new WritingAmount(options("--deadline", "6h", "--max-symbols", "9"), terminal(err))
        .tellOnce(Map.of(BuildCounters.TASKS_TOTAL, 1L));

    assertEquals(
        "doctown: the model is asked about 1 subject; --max-symbols, now 9, makes them fewer\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whoWantsItQuietOrLetsNoModelWriteIsToldNothing() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    new WritingAmount(options("--quiet"), terminal(err))
        .tellOnce(Map.of(BuildCounters.TASKS_TOTAL, 1L));
    new WritingAmount(options("--skip-generation"), terminal(err))
        .tellOnce(Map.of(BuildCounters.TASKS_TOTAL, 1L));

    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  private static DoctownOptions options(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--repo", ".", "--generator-model", "m.gguf"));
    arguments.addAll(List.of(more));
    return DoctownOptions.parse(arguments.toArray(new String[0]));
  }

  private static Terminal terminal(ByteArrayOutputStream err) {
    return new Terminal(new ByteArrayOutputStream(), err, false, 80);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static PackReceipt receipt(LevelCount... levels) {
    return PackReceipt.newBuilder()
        .setRepository("id")
        .setName("kitchen")
        .setBytes(0)
        .setTables(List.of())
        .setTextsComputed(0)
        .setTextsReused(0)
        .setTextsLeftOut(0)
        .setLevels(List.of(levels))
        .build();
  }

  private static LevelCount planned(int level, long tasks, long left, long prompt, long written) {
    return LevelCount.newBuilder()
        .setLevel(level)
        .setTasks(tasks)
        .setGenerated(0)
        .setCalls(0)
        .setReused(tasks - left)
        .setDeferred(left)
        .setDeferredPromptTokens(prompt)
        .setDeferredWrittenTokens(written)
        .build();
  }

  private static LevelCount written(
      int level,
      long tasks,
      long generated,
      long failed,
      long left,
      long statements,
      GateCount... gates) {
    return LevelCount.newBuilder()
        .setLevel(level)
        .setTasks(tasks)
        .setGenerated(generated)
        .setCalls(tasks)
        .setReused(left)
        .setDeferred(left)
        .setFailed(failed)
        .setStatements(statements)
        .setDropped(List.of(gates))
        .build();
  }

  private static GateCount gate(String name, long statements) {
    return new GateCount(name, statements);
  }
}
