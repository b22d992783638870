package dev.doctown.runners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts quickly loads no class of a runner or an engine. */
class LoadedClassesTest {
  private static final List<String> HEAVY =
      List.of("org.apache.beam.", "org.apache.flink.", "ai.djl.", "org.treesitter.");

  private static List<String> loadedBy(List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Doctown.class.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(" source: "))
            .toList();
    process.waitFor();
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "--version",
        "build --help",
        "help search",
        "--repo . --bogus",
        "inspect /no/such.docpack",
        "search /no/such.docpack words",
        "verify /no/such.docpack",
        "models list --models-folder /no/such",
        "engines list --engines-folder /no/such",
        "models pull nobody",
        "models check /no/such.gguf",
        "models run /no/such.gguf --prompt x",
        "show /no/such.docpack README.md"
      })
  void noneOfTheHeavyOnes(String arguments) throws IOException, InterruptedException {
    List<String> loaded = loadedBy(List.of(arguments.split(" ", -1)));

    assertTrue(loaded.size() > 100, "classes are listed: " + loaded.size());
    assertEquals(
        List.of(),
        loaded.stream().filter(line -> HEAVY.stream().anyMatch(line::contains)).toList());
  }
}
