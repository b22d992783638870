package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupHelpTest {

  @ParameterizedTest
  @CsvSource({
    "export, --help, Write what a docpack says as files of another format.",
    "models, -h, 'Fetch language models, and say what is here.'",
    "engines, --help, 'Fetch native libraries that run language models, and say which are here.'"
  })
  void aCommandOfCommandsShowsItsHelp(String name, String option, String description) {
    Run run = Run.of(name, option);

    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertEquals(
        "Usage: doctown " + name + " [-h] [COMMAND]\n" + description + "\n",
        run.out().substring(0, run.out().indexOf("  -h, --help")));
  }
}
