package dev.doctown.transforms.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EcmaScriptImportNamesTest {
  /** As {@code require('..')} of a test does. */
  @Test
  void whoLoadsAFolderLoadsWhatItsPackageGives() {
    Set<String> files = Set.of("lib/inn.js", "lib/desk.js", "web/src/start.ts");
    EcmaScriptImportNames names =
        new EcmaScriptImportNames(
            List.of(
                new ImportName("", "", "@x/inn/desk", List.of("lib/desk.js")),
                new ImportName("", "", "@x/inn", List.of("lib/inn.js", "index")),
                new ImportName("", "", "@x/inn/*", List.of("*")),
                new ImportName("", "web", "@x/web", List.of("web/dist/start.js")),
                new ImportName("web", "lib", "#own", List.of("lib/desk.js"))),
            path -> files.contains(path) ? path : files.contains(path + ".ts") ? path + ".ts" : "");
    assertEquals("lib/inn.js", names.main(""));
    assertEquals("web/src/start.ts", names.main("web"));
    assertEquals("", names.main("lib"));
  }
}
