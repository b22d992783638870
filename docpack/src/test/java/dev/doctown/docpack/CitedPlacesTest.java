package dev.doctown.docpack;

import dev.doctown.schemas.tables.ChunkRow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Metrics of what pages cite move when a place, a step or a quotation is broken on purpose. */
final class CitedPlacesTest {
  private final QualityPack pack = new QualityPack();
  private @TempDir Path folder = Path.of("");

  @Test
  void aShiftedRangeIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("L4–6", "L40–60"));

    pack.assertFails(folder, "M1", 11, 12, "docs/overview.md: src/Hello.java L40-60");
  }

  @Test
  void aLinkToLinesThatAreNotThereIsNoCitation() throws IOException {
    pack.pages.put("docs/overview.md", QualityPack.OVERVIEW.replace("#L4-L6", "#L4-L7"));

    pack.assertFails(folder, "M1", 11, 12, "docs/overview.md: src/Hello.java L4-7");
  }

  @Test
  void aSourceOfAPageThatIsNotThereIsNoCitation() throws IOException {
    pack.pages.put(
        "docs/overview.md", QualityPack.OVERVIEW.replace("Hello.java\"", "Goodbye.java\""));

    pack.assertFails(folder, "M1", 11, 12, "docs/overview.md: src/Goodbye.java L1-1");
  }

  @Test
  void nothingOfADeletedFileResolves() throws IOException {
    pack.files.remove(3);

    pack.assertFails(folder, "M1", 1, 12, "docs/flows.md: src/Hello.java L4-6");
  }

  @Test
  void nothingOfAFileWithOtherContentResolves() throws IOException {
    ChunkRow chunk = pack.chunks.get(3);
    pack.chunks.set(
        3, ChunkRow.newBuilder(chunk).setContent(QualityPack.HELLO.replace("hi", "ho")).build());

    pack.assertFails(folder, "M1", 1, 12, "docs/flows.md: src/Hello.java L4-6");
  }

  @Test
  void aPlaceOneLineBesideWhatIsNamedIsNone() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("L5", "L4"));

    pack.assertFails(
        folder,
        "M1_names",
        5,
        6,
        "docs/symbols/src.md: src/Hello.java L4-4 is no place of what is named there");
  }

  @Test
  void aPlaceOfSomethingElseIsNone() throws IOException {
    pack.pages.put("docs/symbols/src.md", QualityPack.SYMBOLS.replace("void hi(", "void ho("));

    pack.assertFails(
        folder,
        "M1_names",
        5,
        6,
        "docs/symbols/src.md: src/Hello.java L5-5 is no place of what is named there");
  }

  @Test
  void aLinkThatSaysOtherLinesThanItLeadsToIsNoPlace() throws IOException {
    pack.pages.put(
        "docs/overview.md", QualityPack.OVERVIEW.replace("[`Hello.java`]", "[`Hello.java` L5–6]"));

    pack.assertFails(
        folder, "M1_names", 5, 6, "docs/overview.md: a link of L5-6 leads to src/Hello.java L4-6");
  }

  @Test
  void aStepThatIsNoCallIsFound() throws IOException {
    pack.pages.put("docs/flows.md", QualityPack.FLOWS.replace("- `demo.hi`", "- `demo.ho`"));

    pack.assertFails(
        folder, "M12_calls", 0, 2, "demo.Hello does not call demo.ho at src/Hello.java L5");
  }

  @Test
  void aStepAtAnotherLineIsNoCall() throws IOException {
    pack.pages.put("docs/flows.md", QualityPack.FLOWS.replace("L5\n", "L4\n"));

    pack.assertFails(
        folder, "M12_calls", 1, 2, "demo.Hello does not call demo.hi at src/Hello.java L4");
  }

  @Test
  void aStepBelowAnotherCallerIsNoCall() throws IOException {
    pack.pages.put(
        "docs/flows.md", QualityPack.FLOWS.replace("  - `demo.Hello`", "- `demo.Hello`"));

    pack.assertFails(
        folder, "M12_calls", 1, 2, "demo.Hello does not call demo.Hello at src/Hello.java L6");
  }

  @Test
  void aQuotationThatStandsElsewhereIsNone() throws IOException {
    pack.summaryLine = 2;

    pack.assertFails(
        folder, "M1_quotes", 0, 1, "src/Hello.java L2-2 does not say: " + QualityPack.SUMMARY);
  }

  @Test
  void aQuotationWithAChangedWordIsNone() throws IOException {
    pack.summary = QualityPack.SUMMARY + " Loudly.";

    pack.assertFails(
        folder, "M1_quotes", 0, 1, "src/Hello.java L3-3 does not say: " + pack.summary);
  }
}
