package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Subsystems that depend on each other, and what is no dependency. */
class CyclesTest {
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
}
