package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.history.FileHistory;
import dev.doctown.transforms.core.history.FilePair;
import dev.doctown.transforms.core.history.HistoryFacts;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InsightsTest {
  private static List<String> titles(List<Insight> insights) {
    return insights.stream().map(Insight::title).toList();
  }

  private static SampleCode threeFolders() {
    return new SampleCode()
        .file("app/Main", 100)
        .type("Main", 1, 9)
        .function("Main.run", 2, 8)
        .file("core/Core", 100)
        .type("Core", 1, 9)
        .function("Core.work", 2, 8)
        .file("util/Util", 100)
        .type("Util", 1, 9)
        .function("Util.aid", 2, 8);
  }

  private static SampleCode twice(SampleCode code, String from, String to) {
    return code.call(from, to, 3).call(from, to, 4);
  }

  @Test
  void subsystemsStandInLayersByWhatTheyUse() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    twice(sample, "Core.work", "Util.aid");
    Codebase code = sample.build();
    Insight layers = Layers.of(code, Siblings.groups(code)).get(0);
    assertEquals(
        "By what they call, the subsystems stand in 3 layers, each using only those behind it or"
            + " its own: app; then core; then util.",
        layers.description());
    assertEquals(List.of("s-app", "s-core", "s-util"), layers.components());
    assertEquals(
        List.of(new Evidence("app/Main", 3, 3, null), new Evidence("core/Core", 3, 3, null)),
        layers.evidence());
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code)));
  }

  @Test
  void oneUseIsNoDependencyAndACandidateIsNoUse() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    sample.call("Core.work", "Util.aid", 3);
    sample.edge("Core.work", "Main.run", EdgeKind.CALLS, 40);
    sample.edge("Core.work", "Main.run", EdgeKind.CALLS, 40);
    Codebase code = sample.build();
    assertEquals(List.of(), Layers.of(code, Siblings.groups(code)));
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code)));
  }

  @Test
  void theLighterDirectionOfACycleIsItsEvidence() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    sample.call("Main.run", "Core.work", 5);
    sample.call("Core.work", "Main.run", 6).call("Core.work", "Main.run", 7);
    Codebase code = sample.build();
    Insight cycle = Cycles.of(code, Siblings.groups(code)).get(0);
    assertEquals("core and app depend on each other", cycle.title());
    assertEquals(
        "app uses core in 3 places, and core uses app in 2 places: neither can be understood or"
            + " changed without the other.",
        cycle.description());
    assertEquals(
        List.of(new Evidence("core/Core", 6, 6, null), new Evidence("core/Core", 7, 7, null)),
        cycle.evidence());
  }

  @Test
  void anAbstractionWithThreeImplementationsInThreeFilesIsAPlugInPoint() {
    SampleCode sample = new SampleCode();
    sample.file("a/Api", 9).symbol("Api", "interface", "public", 1, 3).type("Plain", 5, 6);
    sample
        .symbol("ApiError", "interface", "public", 7, 8)
        .symbol("Few", "interface", "public", 9, 9);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4);
      sample.edge(name, "Api", EdgeKind.IMPLEMENTS, 90);
      sample.edge(name, "Plain", EdgeKind.EXTENDS, 90);
      sample.edge(name, "ApiError", EdgeKind.IMPLEMENTS, 90);
      if (!name.equals("Three")) {
        sample.edge(name, "Few", EdgeKind.IMPLEMENTS, 90);
      }
    }
    sample.file("a/T", "test", 9).type("T", 1, 2).edge("T", "Few", EdgeKind.IMPLEMENTS, 90);
    List<Insight> found = PlugInPoints.of(sample.build());
    assertEquals(List.of("Api has 3 implementations"), titles(found));
    assertEquals(
        "`Api` is an abstraction with 3 direct implementations in 3 files, among them `One`, `Two`"
            + " and `Three`; code that takes one works with any of them.",
        found.get(0).description());
    assertEquals(
        List.of(
            new Evidence("a/Api", 1, 3, null),
            new Evidence("a/One", 2, 4, null),
            new Evidence("a/Two", 2, 4, null),
            new Evidence("a/Three", 2, 4, null)),
        found.get(0).evidence());
  }

  @Test
  void aFunctionThatThreeFilesRegisterThemselvesWithIsARegistry() {
    SampleCode sample = new SampleCode().file("a/R", 9);
    sample.function("register_type", 1, 2).function("registered", 3, 4);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).function(name, 2, 4);
      sample.call(name, "register_type", 3).call(name, "registered", 3);
    }
    assertEquals(List.of("Registration by register_type"), titles(Registries.of(sample.build())));
  }

  @Test
  void whatIsPublicIsCountedWhereTheLanguageSaysSo() {
    SampleCode sample = new SampleCode().file("a/A", 99).type("A", 1, 9);
    sample.symbol("Hidden", "class", "private", 20, 29);
    IntStream.range(0, 4).forEach(i -> sample.function("A.f" + i, 2, 2));
    IntStream.range(0, 4).forEach(i -> sample.function("Hidden.f" + i, 2, 2));
    sample.file("b/B", 9).function("b", 1, 2).call("b", "A.f0", 1);
    List<Insight> found = PublicSurface.of(sample.build());
    assertEquals(List.of("Public surface of a"), titles(found));
    assertEquals(
        "5 of the 10 types and functions of a are public; the code of other files uses `A` most.",
        found.get(0).description());
  }

  private static SampleCode application() {
    return new SampleCode()
        .file("a/A", 99)
        .function("main", 1, 2)
        .function("unused", 10, 19)
        .function("mentioned", 20, 22)
        .function("decorated", 30, 32)
        .symbol("hidden", "function", "private", 40, 42)
        .file("b/B", 99)
        .function("called", 1, 2)
        .call("main", "called", 1);
  }

  private static List<String> dead(SampleCode sample, EntryPointRow... entryPoints) {
    BitSet attached = new BitSet();
    attached.set(Integer.parseInt(sample.id("decorated")));
    DeadCode dead = new DeadCode(sample.build(), List.of(entryPoints), attached);
    WordCounts words = new WordCounts(dead.names());
    words.add("unused() {} mentioned() {} decorated() {} hidden() {}", false);
    words.add("'mentioned' unusedness called", false);
    return titles(dead.of(words));
  }

  @Test
  void whatNothingMentionsIsDeadInAnApplication() {
    SampleCode sample = application();
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    assertEquals(List.of("Nothing uses unused", "Nothing uses hidden"), dead(sample, main));
  }

  @Test
  void onlyWhatIsInternalIsDeadInALibrary() {
    SampleCode sample = application();
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    EntryPointRow library = new EntryPointRow("a/A", 1, "library", "a", null);
    assertEquals(List.of("Nothing uses hidden"), dead(sample, main, library));
  }

  private static SampleCode tested() {
    SampleCode sample = new SampleCode().file("a/A", 99).type("Alpha", 1, 99);
    IntStream.range(0, 30).forEach(i -> sample.function("Alpha.alpha" + i, 2, 2));
    sample.file("b/B", 99).type("Beta", 1, 99);
    IntStream.range(0, 8).forEach(i -> sample.function("Beta.beta" + i, 2, 2));
    sample.call("Alpha.alpha0", "Beta.beta0", 1).call("Alpha.alpha1", "Beta.beta0", 1);
    sample.call("Alpha.alpha2", "Beta.beta0", 1);
    IntStream.range(0, 3).forEach(i -> sample.file("t/T" + i, "test", 9).function("t" + i, 1, 2));
    return sample;
  }

  private static List<String> untested(SampleCode sample, String tests) {
    Codebase code = sample.build();
    WordCounts words = new WordCounts(Untested.names(code));
    words.add(tests, true);
    words.add("beta0", false);
    return titles(Untested.of(code, List.of(), words));
  }

  @Test
  void whatTestsNeitherNameNorReachIsUntested() {
    String most = String.join(" ", IntStream.range(3, 30).mapToObj(i -> "alpha" + i).toList());
    assertEquals(List.of("No test reaches b", "No test reaches Beta"), untested(tested(), most));
    assertEquals(List.of(), untested(tested(), most + " alpha0"));
    assertEquals(List.of(), untested(tested(), most + " Beta"));
    assertEquals(List.of(), untested(tested(), "alpha5"));
    assertEquals(
        List.of(), untested(tested().edge("t0", "Alpha.alpha1", EdgeKind.CALLS, 30), most));
  }

  private static String body(String name, String variable, String last) {
    StringBuilder text = new StringBuilder("function " + name + "() {\n");
    for (int i = 0; i < 12; i++) {
      text.append("  ").append(variable).append(i).append(" = step(").append(variable);
      text.append(i + 1).append(", ").append(i).append(");\n");
    }
    return text.append("  ").append(last).append(";\n}\n").toString();
  }

  @Test
  void functionsWithNearlyTheSameBodyAreWrittenTwice() {
    SampleCode sample = new SampleCode();
    for (String name : List.of("one", "two", "other")) {
      sample.file("a/" + name, 15).function(name, 1, 15);
    }
    sample.file("a/t", "test", 15).function("test", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(0, body("one", "x", "return 1"));
    duplicates.add(1, body("two", "x", "return 2 // changed"));
    duplicates.add(2, body("other", "y", "return 1"));
    duplicates.add(3, body("test", "x", "return 1"));
    List<Insight> found = duplicates.insights();
    assertEquals(List.of("one is written twice"), titles(found));
    assertEquals(List.of(sample.id("one"), sample.id("two")), found.get(0).components());
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
        List.of("God holds much that much depends on"), titles(GodFiles.of(sample.build())));
  }

  private static HistoryFacts history(int commits, List<FileHistory> files, List<FilePair> pairs) {
    return new HistoryFacts(commits, files, pairs);
  }

  private static FileHistory changed(String path, int commits, String owner, int own, long heat) {
    return new FileHistory(path, commits, commits, 2, owner, own, 1, heat);
  }

  @Test
  void theHistoryShowsHotSpotsPairsAndOwners() {
    SampleCode sample = new SampleCode();
    sample.file("a/Hot.java", 900).type("Hot", 1, 9).file("a/Small.java", 90);
    sample
        .file("b/Hot.txt", 900)
        .file("b/Other.java", 900)
        .type("Other", 1, 9)
        .file("b/T.java", "test", 900);
    HistoryFacts facts =
        history(
            100,
            List.of(
                changed("a/Hot.java", 30, "Ann", 27, 27_000),
                changed("a/Small.java", 30, "Ben", 15, 2_700),
                changed("b/Other.java", 50, "Cid", 40, 22_500),
                changed("b/T.java", 50, "Cid", 50, 45_000)),
            List.of(
                new FilePair("a/Hot.java", "b/Hot.txt", 9, 9),
                new FilePair("a/Hot.java", "a/Small.java", 9, 9),
                new FilePair("a/Hot.java", "b/T.java", 9, 9),
                new FilePair("a/Small.java", "b/Other.java", 9, 9),
                new FilePair("a/Hot.java", "b/Other.java", 8, 10)));
    Codebase code = sample.build();
    assertEquals(
        List.of("Hot.java changes often", "Other.java changes often"),
        titles(HotSpots.of(code, facts)));
    assertEquals(
        List.of(
            "`a/Hot.java` (a) and `b/Other.java` (b) were changed together by 8 commits, 80 percent"
                + " of those that changed the one that changes less."),
        CoChanges.of(code, facts).stream().map(Insight::description).toList());
    assertEquals(
        List.of(
            "Cid made at least 80 percent of the 50 recent changes to files of b: its bus factor is"
                + " one."),
        Owners.of(code, facts).stream().map(Insight::description).toList());
  }

  @Test
  void programsStartInTheProjectsOwnCode() {
    SampleCode sample = new SampleCode().file("a/M", 9).function("main", 1, 2);
    sample.file("a/T", "test", 9).function("testMain", 1, 2);
    List<EntryPointRow> rows =
        List.of(
            new EntryPointRow("a/M", 1, "main", "main", sample.id("main")),
            new EntryPointRow("a/T", 1, "main", "main", sample.id("testMain")),
            new EntryPointRow("p", 1, "container", "c", null));
    assertEquals(
        List.of("Programs of this repository start in `a/M`."),
        Programs.of(sample.build(), rows).stream().map(Insight::description).toList());
  }
}
