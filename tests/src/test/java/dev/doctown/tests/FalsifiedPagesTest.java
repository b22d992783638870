package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.PackDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code doctown verify --quality} finds a falsified page of a finished pack whose digests are all
 * in order: by making the page again, and by measuring what it says.
 */
class FalsifiedPagesTest {
  private static final String OVERVIEW = "docs/overview.md";
  private static final String FLOWS = "docs/flows.md";
  private static final Pattern PLACE = Pattern.compile("L(\\d+)–(\\d+)](\\([^#]*#)L\\d+-L\\d+\\)");

  private static Path folder = Path.of("");
  private static Path pack = Path.of("");

  @BeforeAll
  static void build(@TempDir Path shared) throws IOException, InterruptedException {
    folder = shared;
    pack = folder.resolve("inn.docpack");
    Path source = Corpus.GSON.unpack(folder);
    write(source, "README.md", "# Inn\n\nInn is a small house for guests.\n");
    write(source, "inn/__init__.py", "");
    write(
        source,
        "inn/__main__.py",
        "from inn.desk import Bell\n\n\ndef main():\n    Bell().ring()\n\n\n"
            + "if __name__ == '__main__':\n    main()\n");
    write(
        source,
        "inn/desk.py",
        "class Bell:\n    \"\"\"Calls the host.\"\"\"\n\n    def ring(self):\n"
            + "        return polish('deep')\n\n\ndef polish(tone):\n"
            + "    \"\"\"Makes a tone shine.\"\"\"\n    return tone\n");
    Git git = new Git(source);
    git.run("init", "-q", "-b", "main");
    git.run("remote", "add", "origin", "https://github.com/a/inn");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "import");
    DoctownProcess.in(folder)
        .run("build", "--repo", source.toString(), "--output", pack.toString(), "--skip-embeddings")
        .expectSuccess();
  }

  private static void write(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @Test
  void nothingIsFoundInWhatWasWritten() throws IOException, InterruptedException {
    assertEquals(
        new DoctownProcess.Result(0, "inn.docpack keeps its promises\n", ""),
        DoctownProcess.in(folder).run("verify", "--quality", pack.toString()));
  }

  @Test
  void aChangedSentenceIsFound() throws IOException, InterruptedException {
    assertFound(
        List.of("DERIVED  " + FLOWS),
        FLOWS,
        page -> page.replaceFirst("Makes a tone shine", "Makes a tone dull"));
  }

  @Test
  void aSentenceLeftOutIsFound() throws IOException, InterruptedException {
    assertFound(
        List.of("DERIVED  " + OVERVIEW),
        OVERVIEW,
        page -> page.replace("\nEverything on this page is computed from the source.\n", "\n"));
  }

  @Test
  void aStepThatNobodyTakesIsFound() throws IOException, InterruptedException {
    assertFound(
        List.of("DERIVED  " + FLOWS, "QUALITY  quality.json", "QUALITY  quality.json M12_calls"),
        FLOWS,
        page -> page.replaceFirst("- `desk.polish`", "- `desk.polished`"));
  }

  @Test
  void aWrongCountIsFound() throws IOException, InterruptedException {
    assertFound(
        List.of(
            "DERIVED  " + OVERVIEW, "QUALITY  quality.json", "QUALITY  quality.json M12_counts"),
        OVERVIEW,
        page -> page.replaceFirst(": \\d+ files, ", ": 7 files, "));
  }

  @Test
  void aPlaceOneLineBesideIsFound() throws IOException, InterruptedException {
    assertFound(
        List.of("DERIVED  " + OVERVIEW, "QUALITY  quality.json", "QUALITY  quality.json M1_names"),
        OVERVIEW,
        page ->
            PLACE
                .matcher(page)
                .replaceFirst(
                    place -> {
                      String first = oneMore(place, 1);
                      String last = oneMore(place, 2);
                      return "L"
                          + first
                          + "–"
                          + last
                          + "]"
                          + place.group(3)
                          + "L"
                          + first
                          + "-L"
                          + last
                          + ")";
                    }));
  }

  private static String oneMore(MatchResult place, int group) {
    return String.valueOf(Integer.parseInt(place.group(group)) + 1);
  }

  /** Who cannot tell does not say that all is well. */
  @Test
  void ofAPackOfAnotherVersionNotAllIsPromised() throws IOException, InterruptedException {
    Path falsified = folder.resolve("other.docpack");
    FalsifiedPack.write(
        pack,
        falsified,
        OVERVIEW,
        page -> page.replace("Everything on this page", "All of this page"),
        old ->
            new PackDescription(
                "0.0.9", old.source(), old.options(), old.models(), old.stages(), old.complete()));

    DoctownProcess.Result result = DoctownProcess.in(folder).run("verify", falsified.toString());

    assertEquals("other.docpack keeps those of its promises that were checked\n", result.out());
    assertTrue(result.err().contains("was written by doctown 0.0.9"), result.err());
    assertEquals(0, result.exit());
  }

  private static void assertFound(List<String> findings, String page, UnaryOperator<String> change)
      throws IOException, InterruptedException {
    Path falsified = folder.resolve("falsified.docpack");
    FalsifiedPack.write(pack, falsified, page, change);
    DoctownProcess.Result result =
        DoctownProcess.in(folder).run("verify", "--quality", falsified.toString());
    assertEquals(
        findings,
        result.out().lines().map(line -> line.replaceFirst("^(\\w+  .*?)  .*", "$1")).toList(),
        result.toString());
    assertEquals(7, result.exit());
  }
}
