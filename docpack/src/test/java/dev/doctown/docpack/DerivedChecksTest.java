package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.verify.DerivedChecks;
import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack whose every digest is in order is held to its tables all the same. */
class DerivedChecksTest {
  private static final String OVERVIEW = "docs/overview.md";

  private @TempDir Path folder = Path.of("");

  @Test
  void aPackAsItWasWrittenIsWhatItsTablesGive() throws IOException {
    assertEquals(List.of(), after(pack -> {}));
  }

  @Test
  void aChangedCountIsFoundWithItsLine() throws IOException {
    assertEquals(
        List.of(
            "docs/overview.md line 15 says '…/main) of `https://example.org/a/demo`: 6 files, 10"
                + " lines, 183 B.', the tables give '…/main) of `https://example.org/a/demo`: 5"
                + " files, 10 lines, 183 B.'"),
        after(pack -> pack.put(OVERVIEW, pack.text(OVERVIEW).replace("5 files", "6 files"))));
  }

  @Test
  void linesThatWereAddedOrLeftOutAreFound() throws IOException {
    assertEquals(
        List.of("README.md line 42 says 'More.', the tables give ''"),
        after(pack -> pack.put("README.md", pack.text("README.md") + "More.")).stream()
            .map(finding -> finding.replaceFirst("line \\d+", "line 42"))
            .toList());
    String last = "Everything on this page is computed from the source.\n";
    assertEquals(
        List.of("says nothing, the tables give ''"),
        after(pack -> pack.put(OVERVIEW, pack.text(OVERVIEW).replace(last, last.stripTrailing())))
            .stream()
            .map(finding -> finding.replaceFirst(".*line \\d+ ", ""))
            .toList());
  }

  @Test
  void aPageTooManyOrTooFewIsFound() throws IOException {
    assertEquals(
        List.of("docs/zeal.md is nothing that the tables give"),
        after(
            pack -> {
              byte[] tables = pack.bytes("llms.txt");
              pack.insertBefore("llms.txt", "docs/zeal.md", tables);
            }));
    assertEquals(
        List.of("llms.txt is missing; the tables give it"),
        after(pack -> pack.entries.remove("llms.txt")));
  }

  @Test
  void aChangedSearchIndexIsFound() throws IOException {
    assertEquals(
        List.of("search/strings.bin is not what the tables give"),
        after(pack -> pack.bytes("search/strings.bin")[1] ^= 1));
  }

  @Test
  void pagesOfAnotherVersionAreNotJudged() throws IOException {
    Path file = written();
    try (Docpack pack = Docpack.open(file)) {
      assertTrue(DerivedChecks.apply(pack, "0.1.0"));
      assertFalse(DerivedChecks.apply(pack, "0.1.1"));
    }
  }

  private Path written() {
    Path file = folder.resolve("demo.docpack");
    SmallPack small = new SmallPack();
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      small.writeTables(writer);
      writer.finish(SmallPack.description(), file);
    }
    return file;
  }

  /** What is found after a change that leaves every digest in order. */
  private List<String> after(Consumer<Repack> change) throws IOException {
    Path file = written();
    Repack repack = new Repack(file);
    change.accept(repack);
    repack.writeConsistent(file);
    assertEquals(List.of(), DocpackVerifier.verify(file), "found without the pages");
    try (Docpack pack = Docpack.open(file)) {
      List<Finding> findings =
          DerivedChecks.check(pack, Files.createDirectories(folder.resolve("scratch")));
      assertTrue(
          findings.stream().allMatch(finding -> finding.code() == Finding.Code.DERIVED),
          findings.toString());
      return findings.stream().map(finding -> finding.subject() + " " + finding.message()).toList();
    }
  }
}
