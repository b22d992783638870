package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.history.FileHistory;
import dev.doctown.transforms.core.history.HistoryFacts;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is public, large, often changed, run and served. */
class InsightsTest {
  @Test
  void whatIsPublicIsCountedWhereTheLanguageSaysSo() {
    SampleCode sample = new SampleCode().file("a/A", 99).type("A", 1, 9);
    sample.symbol("Hidden", "class", "private", 20, 29);
    IntStream.range(0, 4).forEach(i -> sample.function("A.f" + i, 2, 2));
    IntStream.range(0, 4).forEach(i -> sample.function("Hidden.f" + i, 2, 2));
    for (String user : List.of("b", "c", "d")) {
      assertEquals(List.of(), PublicSurface.of(sample.build()), "two files");
      sample.file("b/" + user, 9).function(user, 1, 2).call(user, "A.f0", 1).call(user, "A.f0", 2);
    }
    sample.file("a/_private.py", 9).type("Module", 1, 2).file("a/internal/I", 9).type("I", 1, 2);
    List<Insight> found = PublicSurface.of(sample.build());
    assertEquals(List.of("Public surface of a"), Titles.of(found));
    assertEquals(
        "5 of the 11 types and functions of a are public; other files use, among others, `A`.",
        found.get(0).description());
    sample.fileIn("JavaScript", "a/silent.js", 9).function("silent", 1, 2);
    assertEquals(List.of(), PublicSurface.of(sample.build()), "one in twelve says nothing");
  }

  @Test
  void aFileThatIsLargeAndMuchUsedIsAGodFile() {
    SampleCode sample = new SampleCode().file("a/God", 2_000);
    IntStream.range(0, 60).forEach(i -> sample.function("f" + i, i + 1, i + 1));
    sample.file("a/Large", 2_000);
    IntStream.range(0, 60).forEach(i -> sample.function("g" + i, i + 1, i + 1));
    for (int i = 0; i < 10; i++) {
      sample.file("a/U" + i, 100).function("u" + i, 1, 2);
      if (i < 5) {
        sample.call("u" + i, "f0", 1);
      }
    }
    assertEquals(
        List.of("God holds much that much depends on"), Titles.of(GodFiles.of(sample.build())));
  }

  @Test
  void declarationsOfTypesAreAListOnPurpose() {
    SampleCode sample = new SampleCode().file("a/types.d.ts", 2_000);
    IntStream.range(0, 60).forEach(i -> sample.function("f" + i, i + 1, i + 1));
    for (int i = 0; i < 10; i++) {
      sample.file("a/U" + i, 100).function("u" + i, 1, 2).call("u" + i, "f0", 1);
    }
    assertEquals(List.of(), GodFiles.of(sample.build()));
  }

  private static FileHistory changed(String path, int commits, long heat) {
    return new FileHistory(path, commits, heat);
  }

  @Test
  void theHistoryShowsHotSpots() {
    SampleCode sample = new SampleCode();
    sample.file("a/Hot.java", 900).type("Hot", 1, 900).file("a/Small.java", 90);
    sample.type("Small", 1, 90).file("b/Other.java", 900).function("other", 1, 900);
    sample.file("c/Other.java", 100).file("a/List.java", 900).file("a/manual.1", 900);
    sample.fileIn("PHP", "a/Unread.php", 900);
    HistoryFacts facts =
        new HistoryFacts(
            100,
            List.of(
                changed("a/Hot.java", 30, 27_000),
                changed("a/List.java", 50, 45_000),
                changed("a/Unread.php", 20, 18_000),
                changed("a/manual.1", 50, 45_000),
                changed("a/Small.java", 30, 2_700),
                changed("b/Other.java", 50, 22_500)));
    Codebase code = sample.build();
    assertEquals(
        List.of("Hot.java changes often", "b/Other.java changes often", "Unread.php changes often"),
        Titles.of(HotSpots.of(code, facts)));
    assertEquals(
        "`a/Hot.java`, with 900 lines, was changed by 30 of the last 100 commits (changes"
            + " of a single line aside): much of the work is there, and with it the chance of"
            + " faults.",
        HotSpots.of(code, facts).get(0).description());
  }

  @Test
  void programsAreWhatManifestsDeclareAndMainFunctionsOfGo() {
    SampleCode sample = new SampleCode().language("Go").file("a/M", 9).function("main", 1, 2);
    sample.file("a/T", "test", 9).function("testMain", 1, 2);
    sample.file("a/Benchmark", 9).function("benchmark", 1, 2);
    sample.file("scripts/s", 9).function("script", 1, 2);
    sample.file("a/C", 9).function("declared", 5, 6).file("xtask/X", 9).function("task", 1, 2);
    sample.file("a/generate", 9).function("generate", 1, 2);
    List<EntryPointRow> rows =
        List.of(
            new EntryPointRow("a/M", 1, "main", "main", sample.id("main")),
            new EntryPointRow("a/T", 1, "main", "main", sample.id("testMain")),
            new EntryPointRow("a/Benchmark", 1, "main", "main", sample.id("benchmark")),
            new EntryPointRow("scripts/s", 1, "main", "main", sample.id("script")),
            new EntryPointRow("a/generate", 1, "main", "main", sample.id("generate")),
            new EntryPointRow("p", 9, "binary", "xtask", sample.id("task")),
            new EntryPointRow("p", 7, "console_script", "run", sample.id("declared")),
            new EntryPointRow("p", 1, "container", "c", null));
    BitSet leftOut = new BitSet();
    leftOut.set(6);
    List<Insight> found = Programs.of(sample.build(), rows, leftOut);
    assertEquals(
        List.of("Programs start in `a/C` (run) and `a/M`."),
        found.stream().map(Insight::description).toList());
    assertEquals(
        List.of(new Evidence("a/C", 5, 5, null), new Evidence("a/M", 1, 1, null)),
        found.get(0).evidence());
  }

  @Test
  void aMainFunctionOfAnotherLanguageMayBeATrial() {
    SampleCode sample = new SampleCode().file("a/M", 9).function("main", 1, 2);
    List<EntryPointRow> rows =
        List.of(new EntryPointRow("a/M", 1, "main", "main", sample.id("main")));
    assertEquals(List.of(), Programs.of(sample.build(), rows, new BitSet()));
  }

  @Test
  void routesAreSaidWithTheFilesThatDeclareThem() {
    SampleCode sample =
        new SampleCode().file("a/M", 9).function("one", 1, 2).file("a/N", 9).function("two", 1, 2);
    List<EntryPointRow> rows =
        List.of(
            new EntryPointRow("a/M", 1, "route", "GET /", sample.id("one")),
            new EntryPointRow("a/M", 2, "route", "POST /", sample.id("one")),
            new EntryPointRow("a/N", 7, "route", "GET /n", null));
    Insight routes = Programs.of(sample.build(), rows, new BitSet()).get(0);
    assertEquals(
        "HTTP requests are answered by routes declared in `a/M` and `a/N`.", routes.description());
    assertEquals(
        List.of(
            new Evidence("a/M", 1, 1, null),
            new Evidence("a/M", 2, 2, null),
            new Evidence("a/N", 7, 7, null)),
        routes.evidence());
  }
}
