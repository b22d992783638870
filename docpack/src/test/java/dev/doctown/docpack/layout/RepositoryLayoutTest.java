package dev.doctown.docpack.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepositoryLayoutTest {
  private static final RepositoryLayout UNKNOWN = RepositoryLayout.unknown();

  private static List<String> aside(RepositoryLayout layout, List<String> paths) {
    return paths.stream().filter(layout::isAside).toList();
  }

  @Test
  void examplesAndModulesThatShowUseAreAside() {
    List<String> shown =
        List.of(
            "apps/web/playwright/login.ts",
            "bench/run.go",
            "cypress/e2e/login.cy.ts",
            "examples/hello.rs",
            "fuzz-targets/parse.c",
            "inn-demo/inn-demo-api/src/main/java/org/inn/desk/Desk.java",
            "inn-examples/web/app.js",
            "my_test/run.py",
            "sample-app/main.go",
            "src/benchmark.rs",
            "src/test_rooms.py",
            "web-sample/main.go",
            "samples/web/pom.xml");
    assertEquals(shown, aside(UNKNOWN, shown));
  }

  /** A rate of samples is no sample; a package of packages may bear the name of a tool. */
  @Test
  void otherNamesWithTheSameWordsAreNotAside() {
    assertEquals(
        List.of(),
        aside(
            UNKNOWN,
            List.of(
                "crates/cypress/src/lib.rs",
                "packages/playwright/src/index.ts",
                "src/attestation/sign.go",
                "src/sample_rate/table.c",
                "src/sample_rate.c",
                "src/democracy/vote.py")));
  }

  /** As in spring-petclinic, all of which is in the package org.springframework.samples. */
  @Test
  void theNamesOfAPackageThatAllSourcesShareSayNothing() {
    List<String> sources =
        List.of(
            "core/src/main/kotlin/org/samples/inn/Inn.kt",
            "core/src/main/kotlin/org/samples/inn/rooms/Room.kt",
            "src/main/java/module-info.java",
            "src/main/java/org/inn/demo/Desk.java",
            "src/main/java/org/inn/demo/rooms/Room.java",
            "src/main/java/org/inn/demo/rooms/examples/Keys.java",
            "src/main/resources/templates/desk.html");
    assertEquals(
        List.of("src/main/java/org/inn/demo/rooms/examples/Keys.java"),
        aside(RepositoryLayout.of(sources), sources));
  }

  /** As in jsoup, which has a package of examples beside the others. */
  @Test
  void aPackageBesideOthersIsToldByItsName() {
    List<String> sources =
        List.of(
            "src/main/java/org/inn/Desk.java",
            "src/main/java/org/inn/examples/Keys.java",
            "src/main/java/org/inn/rooms/Room.java");
    RepositoryLayout layout = RepositoryLayout.of(sources);
    assertEquals(List.of("src/main/java/org/inn/examples/Keys.java"), aside(layout, sources));
    assertEquals("/////rooms/Room.java", layout.told(sources.get(2)));
    assertEquals(
        "/////examples/keys.properties",
        layout.told("src/main/java/org/inn/examples/keys.properties"));
    assertEquals("/test/java///DeskTest.java", layout.told("src/test/java/org/inn/DeskTest.java"));
  }

  @Test
  void aModuleOfTestsAloneHasTheNamesOfTheOthers() {
    RepositoryLayout layout =
        RepositoryLayout.of(
            List.of("a/src/main/java/org/samples/a/A.java", "b/src/main/java/org/samples/B.java"));
    assertEquals(
        List.of("c/src/test/java///c/C.java", "c/src/test/resources///c/data.json"),
        Stream.of(
                "c/src/test/java/org/samples/c/C.java",
                "c/src/test/resources/org/samples/c/data.json")
            .map(layout::told)
            .toList());
  }

  @Test
  void aFolderThatAllSourcesShareSaysNothing() {
    List<String> sources = List.of("demo/app/desk.py", "demo/app/rooms/room.py");
    RepositoryLayout layout = RepositoryLayout.of(sources);
    List<String> all = new ArrayList<>(sources);
    all.add("demo/examples/stay.py");
    assertEquals(List.of("demo/examples/stay.py"), aside(layout, all));
    assertEquals("//desk.py", layout.told("demo/app/desk.py"));
  }

  @Test
  void toolsAreOfThoseWhoWorkOnTheProject() {
    List<String> tools =
        List.of(".github/scripts/tag.py", "build.rs", "docs/conf.py", "tools/hash/Main.java");
    List<String> all =
        Stream.concat(
                tools.stream(),
                Stream.of("src/toolshed.rs", "src/build/mod.rs", "inn/cmd/tool/main.go"))
            .toList();
    assertEquals(tools, all.stream().filter(UNKNOWN::isTool).toList());
  }

  @Test
  void onlyTheOutermostFolderOrAnyOfThem() {
    EnumSet<FolderUse> examples = EnumSet.of(FolderUse.EXAMPLES);
    assertEquals(
        List.of(true, false, true, false),
        List.of(
            FolderUse.isUnder("examples/a.py", examples),
            FolderUse.isUnder("web/examples/a.py", examples),
            FolderUse.isIn("web/examples/a.py", examples),
            FolderUse.isIn("web/examples.py", examples)));
    assertEquals(
        List.of(false, true),
        List.of(
            FolderUse.isIn("web-examples/a.py", examples),
            FolderUse.isInPartly("web-examples/a.py", examples)));
  }
}
