package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesOfFoldersTest {
  /** As in axios, where READMEs are called {@code axios // adapters}. */
  @Test
  void aTitleWithASlashBetweenWordsIsAPath() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "lib/adapters");
    folder(input, "lib/http");
    input.heading("lib/adapters", "tool // adapters", "Adapts.");
    input.heading("lib/http", "HTTP/2 client", "Calls.");
    assertEquals(List.of("Adapters", "HTTP/2 client"), names(input));
  }

  /** As in serde, where {@code serde_core} is no core of anything else. */
  @Test
  void aModuleKeepsTheRepositorysNameWhereTheRestSaysNothing() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "tool_core/src");
    folder(input, "tool_derive/src");
    input.module("tool_core", "tool_core").module("tool_derive", "tool_derive");
    assertEquals(List.of("Tool core", "Derive"), names(input));
  }

  /** As in bat, whose library is in {@code src} and its command in {@code src/bin/bat}. */
  @Test
  void ofTheSameNamesTheOutermostFoldersStays() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "src");
    folder(input, "src/bin/tool");
    assertEquals(List.of("Tool", "Tool in src/bin"), names(input));
  }

  /** As in just and fd, where one of several parts said what the program is for. */
  @Test
  void onlyAllOfTheCodeIsForWhatTheRepositoryIsFor() {
    InputBuilder one = new InputBuilder("tool");
    folder(one, "lib");
    one.heading("", "Tool", "Tool does things.");
    assertEquals(
        new Statement("Tool does things.", "README.md", 3, 3),
        Subsystems.of(one.build()).get(0).purpose());

    InputBuilder several = new InputBuilder("tool");
    folder(several, "lib");
    folder(several, "lib/http");
    several.heading("", "Tool", "Tool does things.");
    List<Subsystem> subsystems = Subsystems.of(several.build());
    assertEquals(List.of("Tool", "HTTP"), subsystems.stream().map(Subsystem::name).toList());
    assertEquals(Arrays.asList(null, null), subsystems.stream().map(Subsystem::purpose).toList());
  }

  /** As in CTFd: two themes with templates each. */
  @Test
  void partsOfTheSameNameBearThatOfWhatIsAroundThem() {
    InputBuilder input = new InputBuilder("tool");
    for (String theme : List.of("admin", "shop")) {
      for (String part : List.of("templates", theme + "_views", theme + "_forms")) {
        folder(input, "themes/" + theme + "/" + part);
      }
      input.module("themes/" + theme, theme);
    }
    for (String other : List.of("cache", "model", "schema", "mail")) {
      folder(input, other);
    }
    List<Subsystem> templates =
        Subsystems.of(input.build()).stream()
            .filter(subsystem -> subsystem.name().endsWith("templates"))
            .toList();
    assertEquals(
        List.of("Admin templates", "Shop templates"),
        templates.stream().map(Subsystem::name).toList());
    assertEquals(
        List.of("themes-admin-templates", "themes-shop-templates"),
        templates.stream().map(Subsystem::slug).toList());
  }

  /** As in CTFd and pgcli: no rule tells where the words of such a name begin. */
  @Test
  void aRepositorysNameIsWrittenAsItsMakersWriteIt() {
    InputBuilder named = new InputBuilder("CTFd");
    folder(named, "CTFd");
    folder(named, "CTFd/utils");
    assertEquals(List.of("CTFd", "CTFd utilities"), names(named));

    InputBuilder headed = new InputBuilder("sqlmodeler");
    folder(headed, "sqlmodeler");
    folder(headed, "sqlmodeler/utils");
    headed.heading("", "The SQLModeler tool", "Models.");
    assertEquals(List.of("SQLModeler", "SQLModeler utilities"), names(headed));
  }

  /** As in age, whose package comments are in the files that are most important. */
  @Test
  void theCommentOnAPackageOfGoMayBeInAnyOfItsFiles() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "armor");
    folder(input, "plugin");
    input.goFile("armor/reader.go", "Package armor reads text.");
    input.goFile("plugin/client.go", "Clients are started by need.");
    assertEquals(
        Arrays.asList(new Statement("Package armor reads text.", "armor/reader.go", 1, 2), null),
        Subsystems.of(input.build()).stream().map(Subsystem::purpose).toList());
  }

  /** As in monolog, whose formatters have no comment on the package and no file of its name. */
  @Test
  void whatAllOfAKindHaveInCommonSaysWhatTheirFolderIsFor() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "src/Formatter");
    folder(input, "src/Handler");
    input
        .file("src/Formatter/FormatterInterface.php", FileCategory.SOURCE, "Shapes records.")
        .file("src/Formatter/LineFormatter.php", FileCategory.SOURCE, "One line each.");
    assertEquals(
        new Statement("Shapes records.", "src/Formatter/FormatterInterface.php", 1, 2),
        Subsystems.of(input.build()).get(0).purpose());
  }

  /** As in just, whose shell completions and website were called "Just". */
  @Test
  void whatIsLeftBelowTheRootHasItsOwnName() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "src");
    String[] left = {"bin/a", "completions/b", "etc/c", "icons/d", "nix/e", "www/f"};
    input.files(FileCategory.SOURCE, left).files(FileCategory.SOURCE, "flake.nix");
    input.uses("src/a3.x", left);
    assertEquals(List.of("Bin and completions", "Tool"), names(input));
  }

  private static void folder(InputBuilder input, String folder) {
    String[] files = new String[6];
    for (int i = 0; i < files.length; i++) {
      files[i] = folder + "/" + (char) ('a' + i) + folder.length() + ".x";
    }
    input.files(FileCategory.SOURCE, files).clique(files);
  }

  private static List<String> names(InputBuilder input) {
    return Subsystems.of(input.build()).stream().map(Subsystem::name).toList();
  }
}
