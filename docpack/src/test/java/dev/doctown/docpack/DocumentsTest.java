package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.verify.Finding;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages about the format say what the code says. */
class DocumentsTest {
  private static final String BEGIN = "<!-- tables: begin -->\n";
  private static final String END = "<!-- tables: end -->";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\| (\\w+) \\| (\\d+) \\| \\S.*\\|$");

  private static String document(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", name));
  }

  @Test
  void everyTableIsDescribedAsItsSchemaDescribesIt() throws IOException {
    String page = document("docpack.md");
    String section = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    assertEquals(TablesSection.markdown(), section, "put the expected text between the markers");
  }

  @Test
  void everyFindingOfVerifyIsNamed() throws IOException {
    String page = document("docpack.md");
    for (Finding.Code code : Finding.Code.values()) {
      assertTrue(page.contains("`" + code + "`"), code.name());
    }
  }

  @Test
  void everyCodeStandsWithItsBlameAndExitCode() throws IOException {
    List<String> expected =
        Arrays.stream(ErrorCode.values())
            .map(
                code ->
                    code
                        + " "
                        + code.blame().name().toLowerCase(Locale.ROOT)
                        + " "
                        + code.exitCode().value())
            .toList();
    List<String> rows =
        ROW.matcher(document("errors.md")).results().map(DocumentsTest::codeOf).toList();
    assertEquals(expected, rows);
  }

  private static String codeOf(MatchResult row) {
    return row.group(1) + " " + row.group(2) + " " + row.group(3);
  }
}
