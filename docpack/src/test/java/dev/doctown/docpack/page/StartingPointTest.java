package dev.doctown.docpack.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartingPointTest {
  private static List<String> aside(String... paths) {
    return Stream.of(paths).filter(StartingPoint::isAside).toList();
  }

  @Test
  void examplesAndModulesThatShowUseAreAside() {
    List<String> shown =
        List.of(
            "apps/web/playwright/login.ts",
            "cypress/e2e/login.cy.ts",
            "examples/hello.rs",
            "inn-demo/inn-demo-api/src/main/java/org/inn/desk/Desk.java",
            "inn-examples/web/app.js",
            "sample-app/main.go",
            "web-sample/main.go",
            "samples/web/pom.xml",
            "src/main/java/org/inn/desk/rooms/examples/Keys.java");
    assertEquals(shown, aside(shown.toArray(new String[0])));
  }

  /** Who publishes a package may call all of it samples; a rate of samples is no sample. */
  @Test
  void theFirstNamesOfAPackageSayNothing() {
    assertEquals(
        List.of(),
        aside(
            "packages/playwright/src/index.ts",
            "src/main/java/com/example/demo/Inn.java",
            "core/src/main/kotlin/org/samples/inn/Inn.kt",
            "src/sample_rate/table.c",
            "src/sample_rate.c",
            "src/democracy/vote.py"));
  }

  @Test
  void toolsAreOfThoseWhoWorkOnTheProject() {
    assertEquals(
        List.of("build.rs", "tools/hash/Main.java"),
        Stream.of("build.rs", "tools/hash/Main.java", "src/toolshed.rs", "src/build/mod.rs")
            .filter(StartingPoint::isTool)
            .toList());
  }
}
