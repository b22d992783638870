package dev.doctown.transforms.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.graph.SampleGraph;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import org.junit.jupiter.api.Test;

class DeclaredClassesTest {
  private final SampleGraph sample = new SampleGraph();

  private void assertAside(boolean expected, String target) {
    SymbolGraph graph = sample.build();
    DeclaredEntryPoint point =
        new DeclaredEntryPoint(
            DeclaredEntryPoint.Kind.MAIN_CLASS, "Main", target, "app/pom.xml", 3);
    assertEquals(
        expected, DeclaredClasses.isAside(graph, point, DeclaredBeginning.of(graph, point)));
  }

  /** The one that a plugin of the build brings, and one that shows how the library is used. */
  @Test
  void classesOfOthersAndOfExamplesAreAside() {
    sample.file("src/main/java/org/inn/Desk.java", "Java", "source");
    sample.member("src/main/java/org/inn/Desk.java", "org.inn.Desk", "class", 1);
    sample.file("src/main/java/org/inn/examples/Show.java", "Java", "source");
    sample.member("src/main/java/org/inn/examples/Show.java", "org.inn.examples.Show", "class", 1);

    assertAside(false, "org.inn.Desk");
    assertAside(true, "org.inn.examples.Show");
    assertAside(true, "org.harness.Main");
    assertAside(true, "Main");
  }

  /** Of a file with several classes, of one that is not parsed, and one without its folders. */
  @Test
  void classesThatNoSymbolNamesMayBeOfTheProject() {
    sample.file("app/src/main/scala/org/inn/desk/Desks.scala", "Scala", "source");
    sample.file("src/main/kotlin/app/server.kt", "Kotlin", "source");

    assertAside(false, "org.inn.desk.Bell");
    assertAside(false, "org.inn.app.ServerKt");
    assertAside(true, "org.inn.app.ClientKt");
  }

  @Test
  void whatIsNoClassIsNone() {
    sample.file("inn.c", "C", "source");
    DeclaredEntryPoint point =
        new DeclaredEntryPoint(DeclaredEntryPoint.Kind.BINARY, "inn", "", "Makefile.am", 1);
    assertEquals(false, DeclaredClasses.isAside(sample.build(), point, null));
  }
}
