package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTableTest {
  private static final String BEGIN = "<!-- options:begin -->\n";
  private static final String END = "<!-- options:end -->";

  /** On a mismatch paste what is expected, or run {@link OptionsTable}. */
  @Test
  void theReadmeShowsTheOptionsAsDeclared() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    assertEquals(
        OptionsTable.markdown(),
        readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)));
  }
}
