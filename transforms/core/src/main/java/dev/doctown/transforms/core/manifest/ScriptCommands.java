package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Locale;

/** Takes commands that install, build, test or lint from scripts of CI. */
final class ScriptCommands {
  private static final List<String> DEPLOYMENT =
      List.of(
          "deploy",
          "publish",
          "upload",
          "release",
          "codecov",
          "coveralls",
          "login",
          "secret",
          "token",
          "docker push");

  private ScriptCommands() {}

  static void add(Node script, String path, Findings findings) {
    for (ShellLine line : ShellLine.of(Texts.lines(script.text()), script.textLine())) {
      CommandPurpose purpose = CommandPurposes.of(line.command());
      if (purpose != CommandPurpose.OTHER
          && purpose != CommandPurpose.RUN
          && line.isTypeable()
          && !line.hasVariables()
          && !isPiped(line.command())
          && !isDeployment(line.command())) {
        findings.add(
            new DeclaredCommand(purpose, line.command(), CommandOrigin.WRITTEN, path, line.line()));
      }
    }
  }

  private static boolean isPiped(String command) {
    return command.contains(" | ")
        || command.contains(" > ")
        || command.contains(" || ")
        || command.contains(";");
  }

  private static boolean isDeployment(String command) {
    String lower = command.toLowerCase(Locale.ROOT);
    return DEPLOYMENT.stream().anyMatch(lower::contains) && !lower.contains("--release");
  }
}
