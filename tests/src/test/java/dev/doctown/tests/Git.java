package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real git in one folder, with a fixed author and date and no configuration of the machine. */
final class Git {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_AUTHOR_NAME", "doctown",
          "GIT_AUTHOR_EMAIL", "doctown@example.org",
          "GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z",
          "GIT_COMMITTER_NAME", "doctown",
          "GIT_COMMITTER_EMAIL", "doctown@example.org",
          "GIT_COMMITTER_DATE", "2020-01-01T00:00:00Z");

  private final Path folder;

  Git(Path folder) {
    this.folder = folder;
  }

  /** Runs a command that must succeed and gives what it printed. */
  String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(ENVIRONMENT);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + ": " + output);
    return output;
  }
}
