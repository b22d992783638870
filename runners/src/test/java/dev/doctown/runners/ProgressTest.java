package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.transforms.core.BuildCounters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Time is a counter that the test turns. */
class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now = 5 * SECOND;

  private BuildProgress progress(ProgressStyle style, boolean live) {
    Terminal terminal = new Terminal(new ByteArrayOutputStream(), err, live, 40);
    return new BuildProgress(
        new ProgressMeter(() -> now, 3 * SECOND),
        ProgressDisplay.of(style, terminal, () -> now),
        false,
        () -> now);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private void build(BuildProgress progress) {
    progress.observe(Map.of());
    now += SECOND;
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 312L));
    now += SECOND;
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 312L, BuildCounters.FILES_DONE, 100L));
    now += SECOND;
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 312L, BuildCounters.FILES_DONE, 156L));
    now += SECOND;
    progress.observe(
        Map.of(
            BuildCounters.FILES_TOTAL, 312L,
            BuildCounters.FILES_DONE, 312L,
            BuildCounters.TEXTS_TOTAL, 40L));
    now += 4 * SECOND;
    progress.observe(
        Map.of(
            BuildCounters.FILES_TOTAL, 312L,
            BuildCounters.FILES_DONE, 312L,
            BuildCounters.TEXTS_TOTAL, 40L,
            BuildCounters.TEXTS_DONE, 40L,
            BuildCounters.ANALYSIS_STEPS_TOTAL, 3L));
    now += 6 * SECOND;
    progress.observe(
        Map.of(
            BuildCounters.FILES_TOTAL, 312L,
            BuildCounters.FILES_DONE, 312L,
            BuildCounters.TEXTS_TOTAL, 40L,
            BuildCounters.TEXTS_DONE, 40L,
            BuildCounters.ANALYSIS_STEPS_TOTAL, 3L,
            BuildCounters.ANALYSIS_STEPS_DONE, 3L));
    now += 2 * SECOND;
    progress.observe(
        Map.of(
            BuildCounters.FILES_TOTAL, 312L,
            BuildCounters.FILES_DONE, 312L,
            BuildCounters.TEXTS_TOTAL, 40L,
            BuildCounters.TEXTS_DONE, 40L,
            BuildCounters.ANALYSIS_STEPS_TOTAL, 3L,
            BuildCounters.ANALYSIS_STEPS_DONE, 3L,
            BuildCounters.ROWS_TOTAL, 5000L,
            BuildCounters.ROWS_WRITTEN, 5000L));
    progress.end();
    now += 3 * SECOND;
    progress.published();
  }

  @Test
  void everySecondOfABuildBelongsToOneStage() {
    BuildProgress progress = progress(ProgressStyle.NONE, false);
    build(progress);

    assertEquals(2, progress.seconds("start"));
    assertEquals(1, progress.seconds("read"));
    assertEquals(3, progress.seconds("chunk"));
    assertEquals(4, progress.seconds("embed"));
    assertEquals(6, progress.seconds("analyze"));
    assertEquals(5, progress.seconds("assemble"));
  }

  @Test
  void jsonGivesOneEventALineForEachChange() {
    build(progress(ProgressStyle.JSON, true));

    assertEquals(
        """
        {"stage":"read","done":312,"total":312,"unit":"files","rate":312.0,"eta_seconds":0}
        {"stage":"chunk","done":100,"total":312,"unit":"files","rate":100.0,"eta_seconds":null}
        {"stage":"chunk","done":156,"total":312,"unit":"files","rate":78.0,"eta_seconds":null}
        {"stage":"chunk","done":312,"total":312,"unit":"files","rate":104.0,"eta_seconds":0}
        {"stage":"embed","done":40,"total":40,"unit":"texts","rate":10.0,"eta_seconds":0}
        {"stage":"analyze","done":3,"total":3,"unit":"steps","rate":0.5,"eta_seconds":0}
        {"stage":"assemble","done":5000,"total":5000,"unit":"rows","rate":2500.0,"eta_seconds":0}
        """,
        said());
  }

  @Test
  void plainGivesALineAtTheStartAndEndOfAStage() {
    build(progress(ProgressStyle.PLAIN, true));

    assertEquals(
        """
          read     312 files, 312.0/s
          chunk    100 of 312 files, 100.0/s
          chunk    312 files, 104.0/s
          embed    40 texts, 10.0/s
          analyze  3 steps, 0.5/s
          assemble 5,000 rows, 2,500.0/s
        """,
        said());
  }

  @Test
  void plainSpeaksEveryTenSecondsWithinAStage() {
    BuildProgress progress = progress(ProgressStyle.PLAIN, false);
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 1000L));
    for (long done = 1; done <= 12; done++) {
      now += 2 * SECOND;
      progress.observe(Map.of(BuildCounters.FILES_TOTAL, 1000L, BuildCounters.FILES_DONE, done));
    }

    assertEquals(
        """
          read     1,000 files
          chunk    1 of 1,000 files, 0.5/s
          chunk    6 of 1,000 files, 0.5/s, 33 min 8 s left
          chunk    11 of 1,000 files, 0.5/s, 32 min 58 s left
        """,
        said());
  }

  @Test
  void autoWritesOneLineAgainOnATerminalAndNeverBeyondItsWidth() {
    BuildProgress progress = progress(ProgressStyle.AUTO, true);
    progress.observe(Map.of());
    now += SECOND;
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 100_000L, BuildCounters.FILES_DONE, 10L));
    progress.end();

    assertEquals("\r\033[K  chunk    10 of 100,000 files" + "\r\033[K", said());
  }

  @Test
  void autoIsPlainWithoutATerminal() {
    BuildProgress progress = progress(ProgressStyle.AUTO, false);
    progress.observe(Map.of());
    now += SECOND;
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 7L));

    assertEquals("  read     7 files, 7.0/s\n", said());
  }

  @Test
  void oneIsNoPlural() {
    BuildProgress progress = progress(ProgressStyle.PLAIN, false);
    progress.observe(Map.of(BuildCounters.FILES_TOTAL, 1L));

    assertEquals("  read     1 file\n", said());
  }

  @Test
  void amongEventsEverythingElseIsOneToo() {
    Terminal terminal = new Terminal(new ByteArrayOutputStream(), err, true, 40);
    terminal.speakInEvents();

    terminal.say("doctown: \"a\" is ignored");
    terminal.lastWord("doctown: interrupted");

    assertEquals(
        """
        {"message":"doctown: \\"a\\" is ignored"}
        {"message":"doctown: interrupted"}
        """,
        said());
  }

  @Test
  void noneSaysNothing() {
    build(progress(ProgressStyle.NONE, true));

    assertEquals("", said());
  }

  @Test
  void theLevelThatIsWrittenAndItsTokensASecondAreSaid() {
    BuildProgress progress = progress(ProgressStyle.JSON, false);
    progress.observe(Map.of(BuildCounters.TASKS_TOTAL, 10L));
    now += 2 * SECOND;
    progress.observe(
        Map.of(
            BuildCounters.TASKS_TOTAL, 10L,
            BuildCounters.MEMBERS_DONE, 2L,
            BuildCounters.WRITTEN_TOKENS, 100L));
    now += 2 * SECOND;
    progress.observe(
        Map.of(
            BuildCounters.TASKS_TOTAL, 10L,
            BuildCounters.MEMBERS_DONE, 2L,
            BuildCounters.TYPES_DONE, 1L,
            BuildCounters.WRITTEN_TOKENS, 120L));

    assertEquals(
        """
        {"stage":"document","done":2,"total":10,"unit":"texts","rate":1.0,"eta_seconds":null,"note":"functions, 50 tokens/s"}
        {"stage":"document","done":3,"total":10,"unit":"texts","rate":0.8,"eta_seconds":null,"note":"types and files, 30 tokens/s"}
        """,
        said());
  }
}
