package dev.doctown.docpack;

import dev.doctown.schemas.tables.Command;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics of numbers, links, diagrams and commands of pages move when one is falsified. */
final class PageContentsTest {
  private final QualityPack pack = new QualityPack();
  private @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        ": 4 files→: 5 files→5 files, counted 4",
        ", 12 lines→, 13 lines→13 lines, counted 12",
        "Greets. | 1→Greets. | 2→2 files of docs/subsystems/1.md, counted 1",
        "| 6 |→| 7 |→7 lines of docs/subsystems/1.md, counted 6",
        "Text | 4→Text | 3→3 files of Text, counted 4",
        "4 | 12→4 | 11→11 lines of Text, counted 12",
        "source 4→source 1→1 files of source, counted 4",
        "`src/` | 1→`src/` | 4→4 files of src/, counted 1"
      })
  void aNumberThatTheTablesDoNotGiveIsFound(String told, String falsified, String failure)
      throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace(told, falsified));

    pack.assertFails(folder, "M12_counts", 9, 10, "docs/overview.md: " + failure);
  }

  @Test
  void aNumberOfASubsystemsPageIsCounted() throws IOException {
    pack.pages.put("docs/subsystems/1.md", QualityPack.CORE.replace("6 lines", "5 lines"));

    pack.assertFails(
        folder,
        "M12_counts",
        9,
        10,
        "docs/subsystems/1.md: 5 lines of docs/subsystems/1.md, counted 6");
  }

  @Test
  void aDeadLinkDoesNotResolve() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("../overview", "overview"));

    pack.assertFails(folder, "M6", 5, 6, "docs/symbols/src.md: overview.md");
  }

  @Test
  void aLinkToAHeadingThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#srchello", "#srchallo"));

    pack.assertFails(folder, "M6", 5, 6, "docs/overview.md: symbols/src.md#srchallojava");
  }

  @Test
  void aNodeThatNamesNothingDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("\"Checks\"", "\"Cheques\""));

    pack.assertFails(folder, "M6", 5, 6, "docs/overview.md: node Cheques");
  }

  @Test
  void anEdgeToANodeThatIsNotThereDoesNotResolve() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("--> n1", "--> n2"));

    pack.assertFails(folder, "M6", 5, 6, "docs/overview.md: n0 --> n2");
  }

  @Test
  void anInventedCommandIsNotFound() throws IOException {
    pack.commands.set(0, new Command("test", "pytest --fast", "Makefile", 2, "written"));
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("-q", "--fast"));

    pack.assertFails(folder, "M7", 5, 6, "pytest --fast in Makefile L2");
  }

  @Test
  void aCommandThatOnlyThePageKnowsIsNotFound() throws IOException {
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("-q", "--fast"));

    pack.assertFails(folder, "M7", 5, 6, "docs/quickstart.md: pytest --fast");
  }

  @Test
  void aCommandInAListThatOnlyThePageKnowsIsNotFound() throws IOException {
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("lint`", "lin`"));

    pack.assertFails(folder, "M7", 5, 6, "docs/quickstart.md: npm run lin");
  }

  @Test
  void aScriptThatIsNotDeclaredIsNotFound() throws IOException {
    pack.commands.set(2, new Command("other", "npm run lints", "package.json", 2, "written"));
    pack.pages.put("docs/quickstart.md", QualityPack.QUICKSTART.replace("lint`", "lints`"));

    pack.assertFails(folder, "M7", 5, 6, "npm run lints in package.json L2");
  }

  @Test
  void aConventionWithoutItsManifestIsNotFound() throws IOException {
    pack.files.remove(2);

    pack.assertFails(folder, "M7", 5, 6, "mvn test in pom.xml L1");
  }
}
