package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
  @TempDir private Path folder = Path.of("");

  private List<String> complete(String... words) throws IOException, InterruptedException {
    Run run = Run.of("completion", "bash");
    assertEquals(0, run.exit());
    Path script = Files.writeString(folder.resolve("doctown.bash"), run.out());
    String line = String.join(" ", words);
    Process bash =
        new ProcessBuilder(
                "bash",
                "-ec",
                "source \"$0\"; COMP_WORDS=(doctown \"$@\"); COMP_CWORD=$#; COMP_LINE=\"doctown $*\";"
                    + " COMP_POINT=${#COMP_LINE}; _complete_doctown || true;"
                    + " printf '%s\\n' \"${COMPREPLY[@]}\"",
                script.toString(),
                line)
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), output);
    return output.lines().map(String::strip).toList();
  }

  @Test
  void bashCompletesCommands() throws IOException, InterruptedException {
    assertEquals(List.of("search"), complete("sea"));
  }

  @Test
  void theScriptKnowsEveryOptionOfABuild() {
    String script = Run.of("completion").out();

    for (String option : List.of("--repo", "--embedding-model", "--max-file-bytes", "--runner")) {
      assertTrue(script.contains("'" + option + "'"), option);
    }
    assertEquals(script, Run.of("completion", "zsh").out());
  }
}
