package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredBeginningTest {
  private final SampleGraph sample = new SampleGraph();

  private void assertBeginning(String expected, DeclaredEntryPoint point) {
    assertEquals(
        String.valueOf(sample.number(expected)), DeclaredBeginning.of(sample.build(), point));
  }

  /** {@code from inn.desk import ring} in {@code src/inn/__main__.py}. */
  @Test
  void aScriptMayNameWhatItsModuleImports() {
    sample.file("app/src/inn/__main__.py", "Python", "source");
    sample.file("app/src/inn/desk.py", "Python", "source");
    sample.symbol("turn", "function", "public", 1);
    sample.symbol("ring", "function", "public", 2);
    sample.edge("app/src/inn/__main__.py", "turn", EdgeKind.IMPORTS, 95, 1);
    sample.edge("app/src/inn/__main__.py", "ring", EdgeKind.IMPORTS, 95, 2);

    assertBeginning(
        "ring",
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.CONSOLE_SCRIPT,
            "inn",
            "inn.__main__:ring",
            "app/pyproject.toml",
            3));
  }

  @Test
  void aProgramOfSeveralFilesBeginsWhereItsMainFunctionIs() {
    sample.file("desk.c", "C", "source");
    sample.symbol("ring", "function", "public", 1);
    sample.file("inn.c", "C", "source");
    sample.symbol("main", "function", "public", 1);

    assertBeginning(
        "main",
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.BINARY,
            "inn",
            "",
            "Makefile.am",
            1,
            List.of("desk.c", "none.c", "inn.c")));
  }
}
