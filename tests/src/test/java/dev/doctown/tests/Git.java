package dev.doctown.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real git in one folder, with a fixed author and date and no configuration of the machine. */
public final class Git {
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

  /** In this folder. */
  public Git(Path folder) {
    this.folder = folder;
  }

  /** Runs a command that must succeed and gives what it printed. */
  public String run(String... arguments) throws IOException, InterruptedException {
    return new String(bytes(arguments), StandardCharsets.UTF_8);
  }

  /** The same in bytes. */
  byte[] bytes(String... arguments) throws IOException, InterruptedException {
    return feed(new byte[0], arguments);
  }

  /** The same for a command that reads its standard input. */
  byte[] feed(byte[] input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Path given = Files.createTempFile("git-", ".in");
    Path said = Files.createTempFile("git-", ".err");
    try {
      Files.write(given, input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(given.toFile())
              .redirectError(said.toFile());
      builder.environment().putAll(ENVIRONMENT);
      Process process = builder.start();
      byte[] output = process.getInputStream().readAllBytes();
      int exit = process.waitFor();
      String errors = Files.readString(said, StandardCharsets.ISO_8859_1);
      assertEquals(0, exit, () -> command + ": " + errors);
      return output;
    } finally {
      Files.delete(given);
      Files.delete(said);
    }
  }
}
