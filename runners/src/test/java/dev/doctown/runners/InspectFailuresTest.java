package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.schemas.tables.FailureRow;
import dev.doctown.schemas.tables.FileRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left out silently: {@code inspect} tells what, and why. */
class InspectFailuresTest {
  @TempDir private Path folder = Path.of("");

  private HandPack pack = new HandPack(Path.of(""), new PackReceipt());

  @BeforeEach
  void writeAPackThatLacksThings() {
    pack = HandPack.writeLacking(folder);
  }

  @Test
  void inspectCountsByCode() {
    String out = Run.of("inspect", pack.file().toString()).out();

    assertTrue(
        out.contains(
            """
              chunks             3
              failures           2
              files              7
              without content    2 FILE_BINARY, 1 FILE_EXCLUDED, 1 FILE_SYMLINK
              cut by lines       1 LANGUAGE_WITHOUT_PARSER, 1 PARSE_LONG_LINE
            """),
        out);
  }

  @Test
  void inspectSaysWhereThereIsNone() {
    pack =
        HandPack.write(folder, List.of(HandPack.file("a.java", "Java", "syntax", null)), List.of());

    String out = Run.of("inspect", pack.file().toString()).out();
    assertTrue(out.contains("  failures           0\n  files              1\n  structure "), out);
    assertEquals("", Run.of("inspect", "--failures", pack.file().toString()).out());
  }

  @Test
  void failuresAreListedWithEveryOtherFileThatWasNotReadOrParsed() {
    assertEquals(
        """
        min.js  PARSE_LONG_LINE  min.js: has a line too long for the parser; cut by lines
        5d0c  EMBED_FAILED  a.java: no vector
        a.png  FILE_BINARY  no text
        b.png  FILE_BINARY  no text
        gen/a.java  FILE_EXCLUDED  left out by --include or --exclude
        index.html  LANGUAGE_WITHOUT_PARSER  cut by lines: the language has no grammar here
        latest  FILE_SYMLINK  a symbolic link: recorded, not followed
        """,
        Run.of("inspect", "--failures", "--all", pack.file().toString()).out());
  }

  @Test
  void failuresAreGroupedByTheirCodeWithTheFirstOfEach() {
    List<FileRow> files = new ArrayList<>();
    for (int i = 0; i < 1_234; i++) {
      files.add(
          HandPack.file(String.format(Locale.ROOT, "%04d.png", i), null, null, "FILE_BINARY"));
    }
    files.add(HandPack.file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null));
    pack =
        HandPack.write(
            folder,
            files,
            List.of(new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", HandPack.REFUSAL)));

    assertEquals(
        """
        1,234 FILE_BINARY  no text
            0000.png
            0001.png
            0002.png
            0003.png
            0004.png
            and 1,229 more; --all lists them
        1 PARSE_LONG_LINE  has a line too long for the parser; cut by lines
            min.js
        """,
        Run.of("inspect", "--failures", pack.file().toString()).out());
  }

  @Test
  void reasonsThatDifferStandBesideEach() {
    pack =
        HandPack.write(
            folder,
            List.of(
                HandPack.file("a.txt", null, null, "FILE_TOO_LARGE"),
                HandPack.file("b.txt", null, null, "FILE_TOO_LARGE")),
            List.of(
                new FailureRow("embed", "5d0c", "EMBED_FAILED", "c.java: no vector"),
                new FailureRow("read", "a.txt", "FILE_TOO_LARGE", "a.txt: 12 bytes are too many"),
                new FailureRow("read", "b.txt", "FILE_TOO_LARGE", "b.txt: 34 bytes are too many")));

    assertEquals(
        """
        2 FILE_TOO_LARGE
            a.txt: 12 bytes are too many
            b.txt: 34 bytes are too many
        1 EMBED_FAILED
            c.java: no vector
        """,
        Run.of("inspect", "--failures", pack.file().toString()).out());
  }

  @Test
  void asJsonTheFilesAreAListOfTheirOwn() {
    pack =
        HandPack.write(
            folder,
            List.of(
                HandPack.file("a.png", null, null, "FILE_BINARY"),
                HandPack.file("min.js", "JavaScript", "lines:PARSE_LONG_LINE", null)),
            List.of(new FailureRow("chunk", "min.js", "PARSE_LONG_LINE", HandPack.REFUSAL)));

    assertEquals(
        "{\"failures\":[{\"stage\":\"chunk\",\"subject\":\"min.js\",\"code\":\"PARSE_LONG_LINE\","
            + "\"message\":\""
            + HandPack.REFUSAL
            + "\"}],\"files\":[{\"path\":\"a.png\",\"code\":\"FILE_BINARY\",\"message\":\"no text\"}]}\n",
        Run.of("inspect", "--failures", "--json", pack.file().toString()).out());
  }
}
