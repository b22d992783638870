package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.doctown.docpack.Docpack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportMarkdownTest {
  @TempDir private Path folder = Path.of("");

  private Path written() {
    return HandPack.write(
            folder, List.of(HandPack.file("a.java", "Java", "syntax", null)), List.of())
        .file();
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void pagesStandInTheFolderAsInThePack() throws IOException {
    Path pack = written();
    Path output = folder.resolve("deep/pages");

    Run run = Run.of("export", "markdown", pack.toString(), "--output", output.toString());

    assertEquals("doctown: 4 files in " + output + "\n", run.err());
    assertEquals(0, run.exit());
    assertEquals(
        List.of("README.md", "docs/overview.md", "llms.txt", "manifest.json"), files(output));
    try (Docpack opened = Docpack.open(pack)) {
      for (String page : files(output)) {
        assertArrayEquals(
            opened.open(page).orElseThrow().readAllBytes(),
            Files.readAllBytes(output.resolve(page)));
      }
    }
    try (Stream<Path> beside = Files.list(folder.resolve("deep"))) {
      assertEquals(List.of(output), beside.toList());
    }
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path output = Files.createDirectory(folder.resolve("pages"));

    Run run = Run.of("export", "markdown", written().toString(), "--output", output.toString());

    assertEquals(0, run.exit(), run.err());
    assertEquals(
        List.of("README.md", "docs/overview.md", "llms.txt", "manifest.json"), files(output));
  }

  @Test
  void whatIsThereStays() throws IOException {
    Path output = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(output.resolve("mine"), "x");

    Run run = Run.of("export", "markdown", written().toString(), "--output", output.toString());

    assertEquals(
        "doctown: " + output + " is not empty; name a new or an empty folder (OUTPUT_UNWRITABLE)\n",
        run.err());
    assertEquals(2, run.exit());
    assertEquals(List.of("mine"), files(output));
  }

  @Test
  void aFormatThatDoesNotExistIsNamed() {
    Run run = Run.of("export", "html", written().toString());

    assertEquals(
        "doctown: 'html' is no format; expected one of markdown; see 'doctown export --help'"
            + " (OPTION_INVALID)\n",
        run.err());
    assertEquals(2, run.exit());
    assertFalse(Files.exists(folder.resolve("html")));
  }
}
