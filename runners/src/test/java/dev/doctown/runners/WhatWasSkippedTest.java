package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.DocpackWriter;
import dev.doctown.docpack.PackDescription;
import dev.doctown.docpack.PackSummary;
import dev.doctown.pipeline.DoctownOptions;
import dev.doctown.pipeline.ProgressStyle;
import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left out silently: the summary and {@code inspect} tell what, and why. */
class WhatWasSkippedTest {
  private static final String REFUSAL = "min.js: has a line too long for the parser; cut by lines";

  @TempDir private Path folder = Path.of("");

  private Path pack = Path.of("");
  private PackReceipt receipt = new PackReceipt();

  private static FileRow file(
      String path, @Nullable String language, @Nullable String chunking, @Nullable String skipped) {
    return FileRow.newBuilder()
        .setPath(path)
        .setLanguage(language)
        .setCategory("other")
        .setSizeBytes(10)
        .setChunking(chunking)
        .setSkipped(skipped)
        .build();
  }

  private static SymbolRow symbol(FileRow file) {
    return SymbolRow.newBuilder()
        .setSymbolId("of " + file.getPath())
        .setName(file.getPath())
        .setQualifiedName(file.getPath())
        .setKind("file")
        .setPath(file.getPath())
        .setStartByte(0)
        .setStartLine(1)
        .setEndLine(1)
        .setSignature("")
        .setVisibility("public")
        .setParameters(List.of())
        .build();
  }

  private static ChunkRow chunk(FileRow file) {
    return ChunkRow.newBuilder()
        .setChunkId("of " + file.getPath())
        .setPath(file.getPath())
        .setStartByte(0)
        .setEndByte(1)
        .setStartLine(1)
        .setEndLine(1)
        .setLanguage(file.getLanguage())
        .setKind("lines")
        .setSymbolIds(List.of())
        .setBreadcrumb("")
        .setContent("x")
        .setContentSha256(Digests.sha256("x"))
        .build();
  }

  private void write(List<FileRow> files, List<FailureRow> failures) {
    pack = folder.resolve("x.docpack");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      writer.table(DocpackTable.FILES, files.iterator());
      writer.table(DocpackTable.SYMBOLS, files.stream().map(WhatWasSkippedTest::symbol).iterator());
      writer.table(
          DocpackTable.CHUNKS,
          files.stream()
              .filter(file -> file.getSkipped() == null)
              .map(WhatWasSkippedTest::chunk)
              .iterator());
      writer.table(DocpackTable.FAILURES, failures.iterator());
      PackDescription description =
          new PackDescription(
              "0.1.0",
              new RepositoryIdentity("x", null, null, null, null, false, "0".repeat(64)),
              new TreeMap<>(Utf8Order.INSTANCE),
              List.of(),
              List.of(new PackDescription.Stage("embed", null)),
              true);
      PackSummary written = writer.finish(description, pack);
      receipt =
          PackReceipt.newBuilder()
              .setRepository("1")
              .setName("x")
              .setPath(pack.toString())
              .setSha256(written.sha256())
              .setBytes(written.size())
              .setTables(List.of())
              .setTextsComputed(0)
              .setTextsReused(0)
              .setTextsLeftOut(1)
              .build();
    }
  }

  @BeforeEach
  void writeAPackThatLacksThings() {
    write(
        List.of(
            file("a.java", "Java", "syntax", null),
            file("a.png", null, null, "FILE_BINARY"),
            file("b.png", null, null, "FILE_BINARY"),
            file("gen/a.java", "Java", null, "FILE_EXCLUDED"),
            file("index.html", "HTML", "lines:LANGUAGE_WITHOUT_PARSER", null),
            file("latest", null, null, "FILE_SYMLINK"),
            file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null)),
        List.of(
            new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", REFUSAL),
            new FailureRow("embed", "5d0c", "EMBED_FAILED", "a.java: no vector")));
  }

  private static BuildProgress progress() {
    Terminal terminal =
        new Terminal(new ByteArrayOutputStream(), new ByteArrayOutputStream(), false, 80);
    BuildProgress progress =
        new BuildProgress(
            new ProgressMeter(() -> 1_250_000_000, 0),
            ProgressDisplay.of(ProgressStyle.NONE, terminal, () -> 0));
    progress.observe(Map.of());
    return progress;
  }

  private List<String> summary() {
    return BuildSummary.read(pack, receipt)
        .lines(Path.of("x.docpack"), DoctownOptions.parse("--repo", "."), progress());
  }

  @Test
  void asAnEventTheSummaryIsOneLine() {
    assertEquals(
        "{\"summary\":{\"pack\":\"x.docpack\",\"bytes\":"
            + receipt.getBytes()
            + ",\"sha256\":\""
            + receipt.getSha256()
            + "\",\"complete\":true,\"seconds\":{\"start\":1.25,\"read\":0.0,\"chunk\":0.0,"
            + "\"embed\":0.0,\"assemble\":0.0},\"input_bytes\":60,\"files\":6,\"chunks\":3,"
            + "\"symbols\":0,\"chunks_to_embed\":2,\"texts_computed\":0,\"texts_reused\":0,"
            + "\"chunks_left_out\":1,\"tokens\":0,\"without_content\":{\"FILE_BINARY\":2,"
            + "\"FILE_EXCLUDED\":1,\"FILE_SYMLINK\":1},\"cut_by_lines\":"
            + "{\"LANGUAGE_WITHOUT_PARSER\":1,\"PARSE_LONG_LINE\":1},\"failures\":"
            + "{\"EMBED_FAILED\":1,\"PARSE_LONG_LINE\":1}}}",
        new SummaryEvent(BuildSummary.read(pack, receipt), progress())
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
        lines.get(lines.size() - 1));
  }

  @Test
  void theSummaryCountsFilesThatWereParsedInPart() {
    write(
        List.of(file("a.ts", "TypeScript", "syntax", null)),
        List.of(
            new FailureRow("chunk", "a.ts", "PARSE_WITH_ERRORS", "a.ts: much of it is unread")));
    List<String> lines = summary();

    assertEquals(
        "1 file parsed in part: PARSE_WITH_ERRORS (doctown inspect --failures x.docpack)",
        lines.get(lines.size() - 1));
  }

  /** With every file embedded, what is left out has no word to embed. */
  @Test
  void withEmbedAllNobodyIsSentToEmbedAll() {
    List<String> lines =
        BuildSummary.read(pack, receipt)
            .lines(
                Path.of("x.docpack"),
                DoctownOptions.parse("--repo", ".", "--embed", "all"),
                progress());

    assertTrue(
        lines
            .get(4)
            .startsWith("  embed     2 texts   1 of them repeated   1 chunk without a word  "),
        lines.get(4));
  }

  @Test
  void moreDistinctTextsThanChunksAreNoRepetition() {
    PackReceipt computed = PackReceipt.newBuilder(receipt).setTextsComputed(5).build();
    List<String> lines =
        BuildSummary.read(pack, computed)
            .lines(Path.of("x.docpack"), DoctownOptions.parse("--repo", "."), progress());

    assertTrue(
        lines.get(4).startsWith("  embed     2 texts   1 chunk left out (--embed all)"),
        lines.get(4));
  }

  @Test
  void inspectCountsByCode() {
    String out = Run.of("inspect", pack.toString()).out();

    assertTrue(
        out.contains(
            """
              chunks             3
              failures           2
              files              7
              without content    2 FILE_BINARY, 1 FILE_EXCLUDED, 1 FILE_SYMLINK
              cut by lines       1 LANGUAGE_WITHOUT_PARSER, 1 PARSE_LONG_LINE
            """),
        out);
  }

  @Test
  void inspectSaysWhereThereIsNone() {
    write(List.of(file("a.java", "Java", "syntax", null)), List.of());

    String out = Run.of("inspect", pack.toString()).out();
    assertTrue(out.contains("  failures           0\n  files              1\n  structure "), out);
    assertEquals("", Run.of("inspect", "--failures", pack.toString()).out());
  }

  @Test
  void failuresAreListedWithEveryOtherFileThatWasNotReadOrParsed() {
    assertEquals(
        """
        min.js  PARSE_LONG_LINE  min.js: has a line too long for the parser; cut by lines
        5d0c  EMBED_FAILED  a.java: no vector
        a.png  FILE_BINARY  no text
        b.png  FILE_BINARY  no text
        gen/a.java  FILE_EXCLUDED  left out by --include or --exclude
        index.html  LANGUAGE_WITHOUT_PARSER  cut by lines: the language has no grammar here
        latest  FILE_SYMLINK  a symbolic link: recorded, not followed
        """,
        Run.of("inspect", "--failures", "--all", pack.toString()).out());
  }

  @Test
  void failuresAreGroupedByTheirCodeWithTheFirstOfEach() {
    List<FileRow> files = new ArrayList<>();
    for (int i = 0; i < 1_234; i++) {
      files.add(file(String.format(Locale.ROOT, "%04d.png", i), null, null, "FILE_BINARY"));
    }
    files.add(file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null));
    write(files, List.of(new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", REFUSAL)));

    assertEquals(
        """
        1,234 FILE_BINARY  no text
            0000.png
            0001.png
            0002.png
            0003.png
            0004.png
            and 1,229 more; --all lists them
        1 PARSE_LONG_LINE
            min.js: has a line too long for the parser; cut by lines
        """,
        Run.of("inspect", "--failures", pack.toString()).out());
  }

  @Test
  void asJsonTheFilesAreAListOfTheirOwn() {
    write(
        List.of(
            file("a.png", null, null, "FILE_BINARY"),
            file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null)),
        List.of(new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", REFUSAL)));

    assertEquals(
        "{\"failures\":[{\"stage\":\"chunk\",\"subject\":\"min.js\",\"code\":\"PARSE_LONG_LINE\","
            + "\"message\":\""
            + REFUSAL
            + "\"}],\"files\":[{\"path\":\"a.png\",\"code\":\"FILE_BINARY\",\"message\":\"no text\"}]}\n",
        Run.of("inspect", "--failures", "--json", pack.toString()).out());
  }
}
