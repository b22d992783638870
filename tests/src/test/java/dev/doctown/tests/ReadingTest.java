package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.tests.DoctownProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands that read a docpack say, of one made without embeddings. */
class ReadingTest {
  private static final Pattern LISTED = Pattern.compile("([0-9a-f]{16,})  (.*)");

  private static Path folder = Path.of("");
  private static String summary = "";

  @BeforeAll
  static void build(@TempDir Path shared) throws IOException, InterruptedException {
    folder = shared;
    Path source = Files.createDirectory(folder.resolve("source"));
    Files.writeString(source.resolve("one.py"), "def twin():\n    return 1\n");
    Files.writeString(source.resolve("two.py"), "def twin():\n    return 2\n");
    Result built = run("build", "--repo", "source", "--output", "p.docpack", "--skip-embeddings");
    built.expectSuccess();
    summary = built.err();
  }

  @Test
  void aPageIsShownByItsShortName() throws IOException, InterruptedException {
    String page = run("show", "p.docpack", "docs/overview.md").expectSuccess();

    assertTrue(page.startsWith("---\ntype: overview\n"), page);
    assertEquals(page, run("show", "p.docpack", "overview").expectSuccess());
    assertEquals(page, run("show", "p.docpack", "page:docs/overview").expectSuccess());
  }

  /** A repository's README.md is a file like any other; the docpack's own has a name too. */
  @Test
  void theDocpacksOwnReadmeIsShownByName() throws IOException, InterruptedException {
    String page = run("show", "p.docpack", "readme").expectSuccess();

    assertTrue(page.contains("\n---\n\n# source, documented\n"), page);
    assertEquals(page, run("show", "p.docpack", "page:README.md").expectSuccess());
  }

  @Test
  void severalSymbolsAreListedWithTheNextStep() throws IOException, InterruptedException {
    Result listed = run("show", "p.docpack", "twin");

    List<String> lines = listed.expectSuccess().lines().toList();
    assertEquals(
        List.of("function one.twin  one.py:1-2", "function two.twin  two.py:1-2"),
        lines.stream().map(line -> LISTED.matcher(line).replaceFirst("$2")).toList());
    assertEquals(
        "doctown: 2 symbols are named so; print one by its id: doctown show p.docpack ID\n",
        listed.err());
    String id = LISTED.matcher(lines.get(1)).replaceFirst("$1");
    assertEquals(
        """
        function two.twin  two.py:1-2
            def twin()

        Subsystem: Source

        Source
        def twin():
            return 2
        """,
        run("show", "p.docpack", id).expectSuccess());
  }

  @Test
  void inspectCountsTheSymbolsThatTheBuildCounted() throws IOException, InterruptedException {
    assertTrue(summary.contains(" 2 symbols "), summary);
    List<String> symbols =
        run("inspect", "p.docpack")
            .expectSuccess()
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("symbols "))
            .toList();
    assertEquals(List.of("symbols            2"), symbols);
  }

  @Test
  void aSearchWithoutAHitSaysSo() throws IOException, InterruptedException {
    assertEquals(
        new Result(
            0,
            "",
            "doctown: no hit for 'zyzzyva'; try other words, or see what there is: doctown show"
                + " p.docpack overview\n"),
        run("search", "p.docpack", "zyzzyva"));
    assertEquals(
        new Result(0, "{\"results\":[]}\n", ""), run("search", "p.docpack", "zyzzyva", "--json"));
  }

  @Test
  void nothingIsAskedForInVain() throws IOException, InterruptedException {
    assertEquals(
        new Result(
            2,
            "",
            "doctown: QUERY is empty: expected a question, a few words, or a name"
                + " (OPTION_INVALID)\n"),
        run("search", "p.docpack", " "));
    assertEquals(
        new Result(
            2,
            "",
            "doctown: SUBJECT is empty: expected the path, id or name of something in the docpack,"
                + " such as overview (OPTION_INVALID)\n"),
        run("show", "p.docpack", ""));
  }

  private static Result run(String... arguments) throws IOException, InterruptedException {
    return DoctownProcess.in(folder).run(arguments);
  }
}
