package dev.doctown.transforms.core.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which files and lines are code of the project that its usual builds have. */
class CodebaseTest {
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
}
