package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left out silently: the summary tells what, and where to read why. */
class WhatWasSkippedTest {
  @TempDir private Path folder = Path.of("");

  private HandPack pack = new HandPack(Path.of(""), new PackReceipt());

  @BeforeEach
  void writeAPackThatLacksThings() {
    pack = HandPack.writeLacking(folder);
  }

  private static BuildProgress progress() {
    Terminal terminal =
        new Terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false, 80);
    BuildProgress progress =
        new BuildProgress(
            new ProgressMeter(() -> 1_250_000_000, 0),
            ProgressDisplay.of(ProgressStyle.NONE, terminal, () -> 0),
            false,
            () -> 0);
    progress.observe(Map.of());
    return progress;
  }

  private List<String> summary() {
    return new SummaryText(BuildSummary.read(pack.file(), pack.receipt()), progress())
        .lines(Path.of("x.docpack"), DoctownOptions.parse("--repo", "."));
  }

  @Test
  void asAnEventTheSummaryIsOneLine() {
    assertEquals(
        "{\"summary\":{\"pack\":\"x.docpack\",\"bytes\":"
            + pack.receipt().getBytes()
            + ",\"sha256\":\""
            + pack.receipt().getSha256()
            + "\",\"complete\":true,\"seconds\":{\"start\":1.25,\"read\":0.0,\"chunk\":0.0,"
            + "\"embed\":0.0,\"analyze\":0.0,\"assemble\":0.0},\"input_bytes\":60,\"files\":6,\"chunks\":3,"
            + "\"symbols\":0,\"edges\":0,\"chunks_to_embed\":2,\"texts_computed\":0,\"texts_reused\":0,"
            + "\"chunks_left_out\":1,\"tokens\":0,\"without_content\":{\"FILE_BINARY\":2,"
            + "\"FILE_EXCLUDED\":1,\"FILE_SYMLINK\":1},\"cut_by_lines\":"
            + "{\"LANGUAGE_WITHOUT_PARSER\":1,\"PARSE_LONG_LINE\":1},\"failures\":"
            + "{\"EMBED_FAILED\":1,\"PARSE_LONG_LINE\":1,\"QUALITY_MISSED\":1}}}",
        new SummaryEvent(BuildSummary.read(pack.file(), pack.receipt()), progress())
            .toJson(Path.of("x.docpack")));
  }

  @Test
  void theSummaryCountsWhatWasReadAndWhatWasNot() {
    List<String> lines = summary();

    assertEquals("doctown 0.1.0 · x · 6 files · HTML 1, Java 1, JavaScript 1", lines.get(0));
    assertTrue(
        lines.get(2).startsWith("  read      6 files   60 bytes   1 file left out by globs"),
        lines.get(2));
    assertTrue(
        lines.get(3).startsWith("  chunk     3 chunks   0 symbols   2 files by lines"),
        lines.get(3));
    assertTrue(
        lines
            .get(4)
            .startsWith(
                "  embed     2 texts   1 of them repeated   1 chunk left out (--embed all)"),
        lines.get(4));
    assertEquals(
        "4 files not parsed: 2 FILE_BINARY, 1 FILE_SYMLINK, 1 PARSE_LONG_LINE; 1 text without"
            + " vector: EMBED_FAILED (doctown inspect --failures x.docpack)",
        lines.get(lines.size() - 2));
  }

  /** What a build without a skipped stage leaves without vectors, verification would reject. */
  @Test
  void theSummaryNamesTheGoalsThatVerificationWouldFindMissed() {
    List<String> lines = summary();

    assertEquals(
        "goals missed by M8: QUALITY_MISSED (doctown verify --quality x.docpack)",
        lines.get(lines.size() - 1));
  }

  @Test
  void theSummaryCountsFilesThatWereParsedInPart() {
    pack =
        HandPack.write(
            folder,
            List.of(HandPack.file("a.ts", "TypeScript", "syntax", null)),
            List.of(
                new FailureRow(
                    "chunk", "a.ts", "PARSE_WITH_ERRORS", "a.ts: much of it is unread")));
    List<String> lines = summary();

    assertEquals(
        "1 file parsed in part: PARSE_WITH_ERRORS (doctown inspect --failures x.docpack)",
        lines.get(lines.size() - 2));
  }

  @Test
  void theSummarySaysThatTheGraphIsMissing() {
    pack =
        HandPack.write(
            folder,
            List.of(HandPack.file("a.java", "Java", "syntax", null)),
            List.of(
                new FailureRow("analyze", "graph", "ANALYSIS_TOO_LARGE", "more than 3 symbols")));
    List<String> lines = summary();

    assertTrue(lines.get(5).startsWith("  analyze   0 edges  "), lines.get(5));
    assertEquals(
        "not analyzed in full: ANALYSIS_TOO_LARGE (doctown inspect --failures x.docpack)",
        lines.get(lines.size() - 2));
  }

  /** With every file embedded, what is left out has no word to embed. */
  @Test
  void withEmbedAllNobodyIsSentToEmbedAll() {
    List<String> lines =
        new SummaryText(BuildSummary.read(pack.file(), pack.receipt()), progress())
            .lines(Path.of("x.docpack"), DoctownOptions.parse("--repo", ".", "--embed", "all"));

    assertTrue(
        lines
            .get(4)
            .startsWith("  embed     2 texts   1 of them repeated   1 chunk without a word  "),
        lines.get(4));
  }

  @Test
  void moreDistinctTextsThanChunksAreNoRepetition() {
    PackReceipt computed = PackReceipt.newBuilder(pack.receipt()).setTextsComputed(5).build();
    List<String> lines =
        new SummaryText(BuildSummary.read(pack.file(), computed), progress())
            .lines(Path.of("x.docpack"), DoctownOptions.parse("--repo", "."));

    assertTrue(
        lines.get(4).startsWith("  embed     2 texts   1 chunk left out (--embed all)"),
        lines.get(4));
  }
}
