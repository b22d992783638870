package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.history.FileHistory;
import dev.doctown.transforms.core.history.HistoryFacts;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static SampleCode importing(SampleCode code, String from, String to) {
    return code.edge(from, to, EdgeKind.IMPORTS, 95);
  }

  @Test
  void oneUseIsNoDependencyAndACandidateIsNoUse() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    importing(importing(sample, "Main.run", "Core"), "Core.work", "Main");
    sample.call("Core.work", "Main.run", 3);
    sample.edge("Core.work", "Main.run", EdgeKind.CALLS, 40);
    sample.edge("Core.work", "Main.run", EdgeKind.CALLS, 40);
    Codebase code = sample.build();
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code, Map.of())));
  }

  @Test
  void theLighterDirectionOfACycleIsItsEvidence() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    sample.call("Main.run", "Core.work", 5);
    sample.call("Core.work", "Main.run", 6).call("Core.work", "Main.run", 7);
    importing(importing(sample, "Main.run", "Core"), "Core.work", "Main");
    Codebase code = sample.build();
    Insight cycle = Cycles.of(code, Siblings.groups(code, Map.of())).get(0);
    assertEquals("core and app depend on each other", cycle.title());
    assertEquals(
        "app uses core, and core uses app: neither stands without the other.", cycle.description());
    assertEquals(
        List.of(new Evidence("core/Core", 6, 6, null), new Evidence("core/Core", 7, 7, null)),
        cycle.evidence());
  }

  /** Six folders that each use the next and the one before: five of six pairs are told. */
  @Test
  void howManyCyclesAreNotToldIsSaidByTheLast() {
    SampleCode sample = new SampleCode();
    int folders = 7;
    for (int i = 0; i < folders; i++) {
      sample.file("f" + i + "/F" + i, 9).type("F" + i, 1, 9).function("F" + i + ".run", 2, 8);
    }
    for (int i = 1; i < folders; i++) {
      String one = "F" + (i - 1) + ".run";
      String other = "F" + i + ".run";
      twice(sample, one, other);
      twice(sample, other, one);
      importing(importing(sample, one, "F" + i), other, "F" + (i - 1));
    }
    Codebase code = sample.build();
    List<Insight> cycles = Cycles.of(code, Siblings.groups(code, Map.of()));
    assertEquals(5, cycles.size());
    List<String> ids = cycles.stream().map(cycle -> cycle.row().getInsightId()).toList();
    assertEquals(ids.stream().sorted(Utf8Order.INSTANCE).toList(), ids, "as the page shows them");
    assertEquals(
        List.of(4),
        IntStream.range(0, 5)
            .filter(
                i -> cycles.get(i).description().endsWith(" One more pair of subsystems does so."))
            .boxed()
            .toList());
  }

  @Test
  void whoImportsNothingOfASubsystemCallsSomethingElseOfThatName() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    twice(sample, "Core.work", "Main.run");
    importing(sample, "Main.run", "Core");
    Codebase code = sample.build();
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code, Map.of())));
  }

  @Test
  void whatOnlyJoinedASubsystemIsNotPartOfACycle() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    sample.joining("app", "lent/Taker", 9).type("Taker", 1, 9).function("Taker.take", 2, 8);
    twice(sample, "Core.work", "Taker.take");
    importing(importing(sample, "Main.run", "Core"), "Core.work", "Taker");
    Codebase code = sample.build();
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code, Map.of())));
  }

  @Test
  void whatIsImportedForTypesAloneMakesNoCycle() {
    SampleCode sample = threeFolders();
    twice(sample, "Main.run", "Core.work");
    twice(sample, "Core.work", "Main.run");
    importing(importing(sample, "Main.run", "Core"), "Core.work", "Main");
    Codebase code = sample.build();
    assertEquals(1, Cycles.of(code, Siblings.groups(code, Map.of())).size());
    BitSet first = new BitSet();
    first.set(1);
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code, Map.of(1, first))));
  }

  @Test
  void typesAreImportedUnderAConditionOrByAWord() {
    assertEquals(
        List.of(3, 4, 5),
        TypeImports.lines(
                "Python",
                "import a\nif TYPE_CHECKING:\n    from b import B\n\n    import c\nimport d\n")
            .stream()
            .boxed()
            .toList());
    assertEquals(
        List.of(1, 2, 3),
        TypeImports.lines(
                "TypeScript", "import type {\n  A,\n} from './a';\nimport { B } from './b';\n")
            .stream()
            .boxed()
            .toList());
  }

  @Test
  void packagesOfGoAreInNoCycle() {
    SampleCode sample = threeFolders().language("Go");
    importing(importing(sample, "Main.run", "Core"), "Core.work", "Main");
    twice(sample, "Main.run", "Core.work");
    twice(sample, "Core.work", "Main.run");
    Codebase code = sample.build();
    assertEquals(List.of(), Cycles.of(code, Siblings.groups(code, Map.of())));
  }

  @Test
  void anAbstractionWithThreeImplementationsInThreeFilesIsAPlugInPoint() {
    SampleCode sample = new SampleCode();
    sample.file("a/Api", 9).symbol("Api", "interface", "public", 1, 3).type("Plain", 5, 6);
    sample
        .symbol("ApiError", "interface", "public", 7, 8)
        .symbol("Few", "interface", "public", 9, 9)
        .symbol("Narrowed", "interface", "public", 9, 9);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4);
      sample.symbol("Narrow" + name, "interface", "public", 5, 6);
      sample.edge(name, "Api", EdgeKind.IMPLEMENTS, 90);
      sample.edge(name, "Plain", EdgeKind.EXTENDS, 90);
      sample.edge(name, "ApiError", EdgeKind.IMPLEMENTS, 90);
      sample.edge("Narrow" + name, "Narrowed", EdgeKind.EXTENDS, 90);
      if (!name.equals("Three")) {
        sample.edge(name, "Few", EdgeKind.IMPLEMENTS, 90);
      }
    }
    sample.file("a/T", "test", 9).type("T", 1, 2).edge("T", "Few", EdgeKind.IMPLEMENTS, 90);
    sample.file("a/X", 9).symbol("Box", "impl", "public", 1, 2);
    sample.edge("Box", "Few", EdgeKind.IMPLEMENTS, 90);
    assertEquals(List.of(), PlugInPoints.of(sample.build()), "nothing takes one");
    sample.edge("Box", "Api", EdgeKind.REFERENCES, 90);
    List<Insight> found = PlugInPoints.of(sample.build());
    assertEquals(List.of("Api has several implementations"), titles(found));
    assertEquals(
        "`Api` is an abstraction that `One` (One), `Two` (Two) and `Three` (Three) implement; code"
            + " that takes one works with any of them.",
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
  void aClassThatIsNamedABaseIsAnAbstractionWhereItsMethodsAreReplaced() {
    SampleCode sample = new SampleCode();
    sample.file("a/Base", 9).type("BaseModel", 1, 3).function("BaseModel.show", 2, 2);
    sample.type("BaseTransport", 4, 6).function("BaseTransport.send", 5, 5);
    sample.file("a/User", 9).type("User", 1, 9);
    sample.edge("User", "BaseModel", EdgeKind.REFERENCES, 90);
    sample.edge("User", "BaseTransport", EdgeKind.REFERENCES, 90);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4).function(name + ".send", 3, 3);
      sample.edge(name, "BaseModel", EdgeKind.EXTENDS, 90);
      sample.edge(name, "BaseTransport", EdgeKind.EXTENDS, 90);
    }
    assertEquals(
        List.of("BaseTransport has several implementations"),
        titles(PlugInPoints.of(sample.build())));
  }

  @Test
  void goDoesNotSayWhatImplementsAnInterface() {
    SampleCode sample = new SampleCode().language("Go");
    sample.file("a/Api", 9).symbol("Api", "interface", "public", 1, 3);
    for (String name : List.of("One", "Two", "Three")) {
      sample.file("a/" + name, 9).type(name, 2, 4).edge(name, "Api", EdgeKind.IMPLEMENTS, 90);
    }
    assertEquals(List.of(), PlugInPoints.of(sample.build()));
  }

  @Test
  void aFunctionThatThreeFilesCallWhileTheyAreLoadedIsARegistry() {
    SampleCode sample = new SampleCode().language("Go").file("a/R", 9);
    sample.function("Register", 1, 2).function("registered", 3, 4).function("register_late", 5, 6);
    for (String name : List.of("a/One", "a/Two", "a/Three")) {
      sample.file(name, 9).function("init", 2, 4).function("late " + name, 5, 6);
      sample.call("init", "Register", 3).call("init", "registered", 3);
      sample.call("late " + name, "register_late", 6);
    }
    List<Insight> found = new Registries(sample.build()).insights();
    assertEquals(List.of("Registration by Register"), titles(found));
    assertEquals(
        "The code that runs when they are loaded calls `Register` in other files: what is to take"
            + " part enters itself there.",
        found.get(0).description());
  }

  @Test
  void whatAddsToAValueIsNoRegistry() {
    SampleCode sample = new SampleCode().file("a/R", 9).function("add_blank", 1, 2);
    sample.function("addFilter", 3, 4).function("add_hook", 5, 6);
    for (String name : List.of("a/One", "a/Two", "a/Three")) {
      sample.file(name, 9).call(name, "add_blank", 1).call(name, "add_hook", 3);
      sample.call(name, "addFilter", 4).call(name, "add_blank", 6);
    }
    Registries registries = new Registries(sample.build());
    for (int file = 1; file <= 3; file++) {
      registries.add(
          file, "choices = add_blank(x)\n\n@add_hook\n  all.addFilter(x)\nlist(\n  add_blank(x)\n");
    }
    assertEquals(
        List.of("Registration by addFilter", "Registration by add_hook"),
        titles(registries.insights()));
  }

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
    assertEquals(List.of("Public surface of a"), titles(found));
    assertEquals(
        "5 of the 11 types and functions of a are public; other files use, among others, `A`.",
        found.get(0).description());
    sample.fileIn("JavaScript", "a/silent.js", 9).function("silent", 1, 2);
    assertEquals(List.of(), PublicSurface.of(sample.build()), "one in twelve says nothing");
  }

  private static SampleCode application() {
    return new SampleCode()
        .file("a/A", 99)
        .function("main", 1, 2)
        .function("unused", 10, 19)
        .function("mentioned", 20, 22)
        .function("decorated", 30, 32)
        .symbol("hidden", "function", "private", 40, 42)
        .file("a/global.d.ts", 9)
        .type("Window", 1, 3)
        .file("b/B", 99)
        .function("called", 1, 2)
        .call("main", "called", 1);
  }

  @Test
  void whatToolsCallByNameIsNotDead() {
    SampleCode sample = application().function("FuzzParse", 50, 52).function("DllMain", 60, 62);
    EntryPointRow main = new EntryPointRow("a/A", 1, "main", "main", sample.id("main"));
    assertEquals(List.of("Nothing uses unused", "Nothing uses hidden"), dead(sample, main));
  }

  private static List<String> dead(SampleCode sample, EntryPointRow... entryPoints) {
    BitSet attached = new BitSet();
    attached.set(Integer.parseInt(sample.id("decorated")));
    DeadCode dead = new DeadCode(sample.build(), List.of(entryPoints), attached);
    WordCounts words = new WordCounts(dead.names());
    words.add("unused() {} mentioned() {} decorated() {} hidden() {} FuzzParse DllMain");
    words.add("'mentioned' unusedness called Window");
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
    sample.file("a/old", 16).function("old", 2, 16);
    sample.file("a/migrations/0", 15).function("migrate", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(0, body("one", "x", "return 1"));
    duplicates.add(1, body("two", "x", "return 2 // changed"));
    duplicates.add(2, body("other", "y", "return 1"));
    duplicates.add(3, body("test", "x", "return 1"));
    duplicates.add(5, body("migrate", "x", "return 1"));
    duplicates.add(4, "// @deprecated use one\n" + body("old", "x", "return 1"));
    List<Insight> found = duplicates.insights();
    assertEquals(List.of("one is written twice"), titles(found));
    assertEquals(List.of(sample.id("one"), sample.id("two")), found.get(0).components());
  }

  @Test
  void onlyWhatIsDeprecatedIsPassedOver() {
    SampleCode sample = new SampleCode();
    sample.file("a/first", 40).function("old", 2, 16).function("one", 17, 31);
    sample.file("a/second", 40).type("Gone", 2, 20).function("Gone.one", 3, 17);
    sample.file("a/third", 40).function("three", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(
        0,
        "/** @deprecated use one */\n"
            + body("old", "x", "return 1")
            + body("one", "x", "return 1"));
    duplicates.add(1, "// @deprecated\nclass Gone {\n" + body("one", "x", "return 1") + "}\n");
    duplicates.add(2, body("three", "x", "return 1"));
    List<Insight> found = duplicates.insights();
    assertEquals(List.of("one is written twice"), titles(found));
    assertEquals(List.of(sample.id("one"), sample.id("three")), found.get(0).components());
  }

  @Test
  void whatToolsWriteIsNotSaid() {
    SampleCode sample = new SampleCode().file("a/client", 140);
    String text = "";
    for (int i = 0; i < 9; i++) {
      sample.function("get" + i, 1 + 15 * i, 15 + 15 * i);
      text += body("get" + i, "x", "return 1");
    }
    sample.file("a/A", 15).type("A", 1, 15).function("A.toString", 1, 15);
    sample.file("a/B", 15).type("B", 1, 15).function("B.toString", 1, 15);
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(0, text);
    duplicates.add(1, body("toString", "y", "return 1"));
    duplicates.add(2, body("toString", "y", "return 1"));
    assertEquals(List.of(), duplicates.insights());
  }

  @Test
  void copiesOfOneNameInOneFileAreSaidOnce() {
    SampleCode sample = new SampleCode();
    sample.file("a/first", 60);
    for (int i = 0; i < 4; i++) {
      String type = List.of("A", "B", "C", "D").get(i);
      int first = 1 + 15 * i;
      sample.type(type, first, first + 14).function(type + ".read", first, first + 14);
    }
    NearDuplicates duplicates = new NearDuplicates(sample.build());
    duplicates.add(
        0,
        body("read", "x", "return 1")
            + body("read", "x", "return 1")
            + body("read", "y", "return 1")
            + body("read", "y", "return 1"));
    assertEquals(List.of("read is written twice"), titles(duplicates.insights()));
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
        titles(HotSpots.of(code, facts)));
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
    SampleCode sample = new SampleCode().file("a/M", 9).function("one", 1, 2);
    List<EntryPointRow> rows =
        List.of(
            new EntryPointRow("a/M", 1, "route", "GET /", sample.id("one")),
            new EntryPointRow("a/M", 2, "route", "POST /", sample.id("one")));
    Insight routes = Programs.of(sample.build(), rows, new BitSet()).get(0);
    assertEquals("HTTP requests are answered by routes declared in `a/M`.", routes.description());
    assertEquals(
        List.of(new Evidence("a/M", 1, 1, null), new Evidence("a/M", 2, 2, null)),
        routes.evidence());
  }

  @Test
  void whatStandsInAConditionIsOnlyInSomeBuilds() {
    String text = "#include <a>\n#if A\n# if B\nint b;\n# endif\nint a;\n#endif\nint c;\n";
    BitSet conditional = ConditionalCode.lines(text);
    assertEquals(List.of(4, 6), IntStream.of(1, 4, 6, 8).filter(conditional::get).boxed().toList());
  }

  @Test
  void whatHasTheLinkageOfCIsFoundByItsName() {
    BitSet linked = ConditionalCode.linkedAsC("int a;\nextern \"C\" int f(int x) {\n}\n");
    assertEquals(List.of(2), linked.stream().boxed().toList());
  }

  @Test
  void benchesAndFixturesOfTestsAndFuzzersAreNoCodeOfTheProject() {
    SampleCode sample = new SampleCode().file("testbench/src/A", 9).file("b/src/testFixtures/B", 9);
    sample.file("core/fuzz/targets/C", 9).file("core/fuzzy/D", 9).file("contest/E", 9);
    Codebase code = sample.build();
    assertEquals(
        List.of(false, false, false, true, true),
        IntStream.range(0, 5).mapToObj(code::isCode).toList());
  }

  @Test
  void whatStandsBesideItsSourceOfTypeScriptIsCompiled() {
    SampleCode sample = new SampleCode().file("a/util.ts", 9).file("a/util.js", 9);
    sample.file("a/own.js", 9).file("a/View.tsx", 9).file("a/View.jsx", 9);
    Codebase code = sample.build();
    assertEquals(
        List.of(true, false, true, true, false),
        IntStream.range(0, 5).mapToObj(code::isCode).toList());
  }

  @Test
  void aFileOfGoWithATagOfItsOwnIsInNoUsualBuild() {
    assertEquals(
        List.of(true, true, true, false, false, false, false),
        Stream.of(
                "//go:build ignore\n\npackage main\n",
                "// Copyright\n\n// +build ignore\n\npackage main\n",
                "//go:build linux && ruleguard\npackage a\n",
                "//go:build linux && !android && go1.18\npackage a\n",
                "//go:build !noupdate\npackage a\n",
                "//go:build custom || linux\npackage a\n",
                "package a\n\n//go:build ignore\n")
            .map(GoBuild::isLeftOut)
            .toList());
  }

  @Test
  void whatOnlyToolsBuildIsNotDead() {
    SampleCode sample = new SampleCode().language("Go").file("a/A", 9).function("main", 1, 2);
    sample.file("a/rules", 9).symbol("ruled", "function", "private", 1, 2);
    DeadCode dead = new DeadCode(sample.build(), List.of(), new BitSet());
    WordCounts words = new WordCounts(dead.names());
    words.add("ruled");
    assertEquals(List.of("Nothing uses ruled"), titles(dead.of(words)));
    dead.leaveOut(1);
    assertEquals(List.of(), dead.of(words));
  }
}
