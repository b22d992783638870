package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.doctown.transforms.core.language.FileCategory;
import dev.doctown.transforms.spi.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SubsystemsTest {
  private static final PartitionInput SHOP =
      new InputBuilder("shop")
          .files(
              FileCategory.SOURCE,
              "src/app.py",
              "src/http_client/call.py",
              "src/http_client/pool.py",
              "src/http_client/retry.py",
              "src/http_client/url.py",
              "src/storage/cache.py",
              "src/storage/orders.py",
              "src/storage/rows.py",
              "src/storage/table.py",
              "scripts/release.py")
          .files(
              FileCategory.TEST,
              "tests/test_pool.py",
              "tests/flow_test.py",
              "tests/test_nothing.py")
          .files(
              FileCategory.DOCS,
              "README.md",
              "docs/guide.md",
              "examples/buy.py",
              "src/storage/README.md")
          .files(FileCategory.DATA, "src/storage/schema.sql", "docs/logo.svg")
          .files(FileCategory.BUILD, "pyproject.toml")
          .files(FileCategory.VENDORED, "vendor/left/pad.py", "vendor/six.py")
          .clique(
              "src/http_client/call.py",
              "src/http_client/pool.py",
              "src/http_client/retry.py",
              "src/http_client/url.py")
          .clique(
              "src/storage/cache.py",
              "src/storage/orders.py",
              "src/storage/rows.py",
              "src/storage/table.py")
          .uses("src/app.py", "src/http_client/call.py", "src/http_client/url.py")
          .uses("src/app.py", "src/storage/table.py")
          .uses("tests/flow_test.py", "src/storage/orders.py", "src/storage/table.py")
          .uses("tests/flow_test.py", "src/http_client/call.py")
          .heading("src/storage", "Storage", "Keeps orders.")
          .build();

  @Test
  void sourcesShapeThePartitionAndOtherFilesFindTheirPlace() {
    assertEquals(
        """
        HTTP client [http-client] CODE src/http_client
          src/app.py
          src/http_client/call.py
          src/http_client/pool.py
          src/http_client/retry.py
          src/http_client/url.py
          tests/test_pool.py
        Storage [storage] CODE src/storage
          src/storage/README.md
          src/storage/cache.py
          src/storage/orders.py
          src/storage/rows.py
          src/storage/schema.sql
          src/storage/table.py
          tests/flow_test.py
        Tests [tests] TESTS\s
          tests/test_nothing.py
        Examples [examples] EXAMPLES\s
          examples/buy.py
        Documentation [documentation] DOCUMENTATION\s
          README.md
          docs/guide.md
          docs/logo.svg
        Project files [project-files] PROJECT\s
          pyproject.toml
          scripts/release.py
        Third-party code [third-party-code] THIRD_PARTY\s
          vendor/left/pad.py
          vendor/six.py
        """,
        listing(Subsystems.of(SHOP)));
  }

  @Test
  void whatASubsystemIsSaidToBe() {
    List<Subsystem> subsystems = Subsystems.of(SHOP);
    Subsystem client = subsystems.get(0);
    Subsystem storage = subsystems.get(1);
    assertEquals(Digests.id("src/http_client", ""), client.id());
    assertNull(client.parentId());
    assertNull(client.purpose());
    assertEquals(new Statement("Keeps orders.", "src/storage/README.md", 3, 3), storage.purpose());
    // 16 of 17 stay inside, and 17 of 30 would by chance: 100 (16/17) / (16/17 + 17/30)
    assertEquals(62, client.confidence());
    // 100 (12/13) / (12/13 + 13/30)
    assertEquals(68, storage.confidence());
    assertEquals(List.of(new Subsystem.Dependency(storage.id(), 100)), client.dependsOn());
    assertEquals(List.of(), storage.dependsOn());
    assertEquals(
        List.of(
            "id of src/http_client/retry.py",
            "id of src/http_client/call.py",
            "id of src/http_client/pool.py",
            "id of src/http_client/url.py",
            "id of src/app.py"),
        client.keySymbols());
  }

  @Test
  void aModuleThatIsDeclaredIsNamedByItsManifest() {
    PartitionInput input =
        new InputBuilder("tool")
            .files(FileCategory.SOURCE, "crates/a/src/lib.rs", "crates/a/src/x.rs")
            .files(FileCategory.SOURCE, "crates/b/src/lib.rs", "crates/b/src/y.rs")
            .uses("crates/a/src/lib.rs", "crates/a/src/x.rs")
            .uses("crates/b/src/lib.rs", "crates/b/src/y.rs")
            .module("crates/a", "tool-json-reader")
            .module("crates/b", "tool-cli")
            .build();
    assertEquals(
        """
        JSON reader [json-reader] CODE crates/a
          crates/a/src/lib.rs
          crates/a/src/x.rs
        CLI [cli] CODE crates/b
          crates/b/src/lib.rs
          crates/b/src/y.rs
        """,
        listing(Subsystems.of(input)));
  }

  @Test
  void foldersOfTheSameNameAreToldApartByWhatIsAroundThem() {
    InputBuilder input = new InputBuilder("pair");
    List<String> names = new ArrayList<>();
    for (String side : List.of("left", "right")) {
      String[] files = new String[4];
      for (int i = 0; i < files.length; i++) {
        files[i] = "src/" + side + "/codec/f" + i + ".c";
      }
      String[] others = new String[4];
      for (int i = 0; i < others.length; i++) {
        others[i] = "src/" + side + "/wire/g" + i + ".c";
      }
      input.files(FileCategory.SOURCE, files).clique(files);
      input.files(FileCategory.SOURCE, others).clique(others);
    }
    Subsystems.of(input.build()).forEach(subsystem -> names.add(subsystem.name()));
    assertEquals(List.of("Left codec", "Left wire", "Right codec", "Right wire"), names);
  }

  /** As in repositories with {@code setup.py}-like checks and with a site of their own. */
  @Test
  void whatIsRunByItselfAndWebsitesAreNoPartOfTheProgram() {
    PartitionInput input =
        new InputBuilder("tool")
            .files(FileCategory.SOURCE, "lib/a.js", "lib/b.js", "lib/c.js", "lib/d.js", "lib/e.js")
            .files(FileCategory.SOURCE, "checks/one.js", "checks/two.js", "www/page.js")
            .files(FileCategory.SOURCE, "types/shape.js", "plugin/hook.js")
            .files(FileCategory.DOCS, "www/guide.md", "www/news.md")
            .clique("lib/a.js", "lib/b.js", "lib/c.js", "lib/d.js", "lib/e.js")
            .uses("checks/one.js", "checks/two.js")
            .uses("www/page.js", "lib/a.js")
            .uses("lib/a.js", "types/shape.js")
            .uses("plugin/hook.js", "lib/b.js")
            .build();
    assertEquals(
        """
        Tool [tool] CODE lib
          lib/a.js
          lib/b.js
          lib/c.js
          lib/d.js
          lib/e.js
          plugin/hook.js
          types/shape.js
        Documentation [documentation] DOCUMENTATION\s
          www/guide.md
          www/news.md
          www/page.js
        Project files [project-files] PROJECT\s
          checks/one.js
          checks/two.js
        """,
        listing(Subsystems.of(input)));
  }

  /** As in a program of Java with a package of Python; checks are in no package. */
  @Test
  void aPackageInALanguageOfItsOwnIsPartOfTheProgram() {
    PartitionInput input =
        new InputBuilder("inn")
            .sources("Java", "libs/web/A.java", "libs/web/B.java", "libs/core/C.java")
            .sources("Java", "libs/core/D.java", "libs/core/E.java")
            .sources("Python", "inn/__init__.py", "inn/desk.py", "inn/rooms.py")
            .sources("JavaScript", "checks/one.js", "checks/two.js")
            .clique("libs/web/A.java", "libs/web/B.java")
            .clique("libs/core/C.java", "libs/core/D.java", "libs/core/E.java")
            .uses("inn/desk.py", "inn/rooms.py")
            .uses("checks/one.js", "checks/two.js")
            .build();
    assertEquals(
        """
        Inn [inn] CODE inn
          inn/__init__.py
          inn/desk.py
          inn/rooms.py
        Inn core [inn-core] CODE libs/core
          libs/core/C.java
          libs/core/D.java
          libs/core/E.java
        Web [web] CODE libs/web
          libs/web/A.java
          libs/web/B.java
        Project files [project-files] PROJECT\s
          checks/one.js
          checks/two.js
        """,
        listing(Subsystems.of(input)));
  }

  private static InputBuilder withSmallFolders(String name) {
    String[] desk = {"desk/a.go", "desk/b.go", "desk/c.go", "desk/d.go", "desk/e.go", "desk/f.go"};
    String[] room = {"room/a.go", "room/b.go", "room/c.go", "room/d.go", "room/e.go", "room/f.go"};
    return new InputBuilder(name)
        .files(FileCategory.SOURCE, desk)
        .files(FileCategory.SOURCE, room)
        .files(FileCategory.SOURCE, "ash/a.go", "beech/b.go", "cedar/c.go", "elm/e.go", "fir/f.go")
        .clique(desk)
        .clique(room);
  }

  /** As in Metrics, whose modules for caches and logs have one file each. */
  @Test
  void smallModulesThatHaveNothingToDoWithEachOtherAreNoneOfThem() {
    InputBuilder input = withSmallFolders("inn");
    for (String folder : List.of("ash", "beech", "cedar", "elm", "fir")) {
      input.module(folder, "inn-" + folder);
    }
    assertEquals(
        List.of("Smaller modules", "Desk", "Room"),
        Subsystems.of(input.build()).stream().map(Subsystem::name).toList());
  }

  /** As in Gotify, whose router uses small packages beside it. */
  @Test
  void theOneInTheMiddleOfSmallFoldersIsNotAllOfThem() {
    PartitionInput input =
        withSmallFolders("inn")
            .uses("ash/a.go", "beech/b.go", "cedar/c.go", "elm/e.go", "fir/f.go")
            .uses("beech/b.go", "ash/a.go")
            .build();
    assertEquals(
        List.of("Ash and others", "Desk", "Room"),
        Subsystems.of(input).stream().map(Subsystem::name).toList());
  }

  /** As in Caddy, which has a package of its name to test it with. */
  @Test
  void aPackageToTestTheProgramWithIsTests() {
    PartitionInput input =
        new InputBuilder("inn")
            .files(FileCategory.SOURCE, "desk/a.go", "desk/b.go", "desk/c.go", "desk/d.go")
            .files(FileCategory.SOURCE, "desk/e.go", "inntest/inntest.go", "contest/vote.go")
            .files(FileCategory.TEST, "inntest/run_test.go", "inntest/adapt/walk_test.go")
            .files(FileCategory.DATA, "inntest/adapt/rooms.txt")
            .files(FileCategory.OTHER, "inntest/inn.key")
            .clique("desk/a.go", "desk/b.go", "desk/c.go", "desk/d.go", "desk/e.go")
            .uses("inntest/inntest.go", "desk/a.go")
            .uses("contest/vote.go", "desk/a.go")
            .build();
    assertEquals(
        """
        Desk [desk] CODE desk
          contest/vote.go
          desk/a.go
          desk/b.go
          desk/c.go
          desk/d.go
          desk/e.go
        Tests [tests] TESTS\s
          inntest/adapt/rooms.txt
          inntest/adapt/walk_test.go
          inntest/inn.key
          inntest/inntest.go
          inntest/run_test.go
        """,
        listing(Subsystems.of(input)));
  }

  /** A purpose that warns gives way to the next that is known. */
  @Test
  void aWarningIsNoPurpose() {
    String[] files = {"src/kit/index.js", "src/kit/a.js", "src/kit/b.js", "src/kit/c.js"};
    InputBuilder input = new InputBuilder("kit");
    for (String file : files) {
      input.file(
          file, FileCategory.SOURCE, file.endsWith("index.js") ? "Do not import this." : null);
    }
    assertNull(Subsystems.of(input.clique(files).build()).get(0).purpose());
    input.heading("src/kit", "Kit", "Makes kits.");
    assertEquals(
        new Statement("Makes kits.", "src/kit/README.md", 3, 3),
        Subsystems.of(input.build()).get(0).purpose());
  }

  @Test
  void aRepositoryWithoutSourcesStillHasItsFiles() {
    PartitionInput input =
        new InputBuilder("notes").files(FileCategory.DOCS, "a.md", "b/c.md").build();
    assertEquals(
        """
        Notes [notes] CODE\s
          a.md
          b/c.md
        """,
        listing(Subsystems.of(input)));
    assertEquals(List.of(), Subsystems.of(new InputBuilder("empty").build()));
  }

  private static String listing(List<Subsystem> subsystems) {
    return subsystems.stream()
        .map(
            subsystem ->
                subsystem.name()
                    + " ["
                    + subsystem.slug()
                    + "] "
                    + subsystem.role()
                    + " "
                    + subsystem.anchorFolder()
                    + "\n"
                    + subsystem.files().stream()
                        .map(file -> "  " + file + "\n")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }
}
