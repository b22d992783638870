package dev.doctown.transforms.core.subsystem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.doctown.transforms.core.language.FileCategory;
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

  /** The repository's own sentence is about the code that has its name. */
  @Test
  void codeOfTheRepositorysNameIsForWhatTheRepositoryIsFor() {
    InputBuilder input = new InputBuilder("tool");
    folder(input, "lib");
    folder(input, "lib/http");
    input.heading("", "Tool", "Tool does things.");
    List<Subsystem> subsystems = Subsystems.of(input.build());
    assertEquals(List.of("Tool", "HTTP"), subsystems.stream().map(Subsystem::name).toList());
    assertEquals(
        new Statement("Tool does things.", "README.md", 3, 3), subsystems.get(0).purpose());
    assertEquals(null, subsystems.get(1).purpose());
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
