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

  private static final int MOST_FOLDED = 40;

  private ScriptCommands() {}

  static void add(
      Node script, WorkingFolder folder, String path, ManifestFiles files, Findings findings) {
    List<String> lines = Texts.lines(files.text(path));
    MakeTargets targets = new MakeTargets(findings.commands());
    for (ShellLine written : ShellLine.of(Texts.lines(script.text()), script.textLine())) {
      WorkingFolder.Place place = folder.follow(written);
      if (place == null) {
        continue;
      }
      ShellLine line = place.line();
      CommandPurpose purpose =
          DefaultTargets.purpose(CommandPurposes.of(line.command()), line, place.folder(), files);
      if (purpose != CommandPurpose.OTHER
          && purpose != CommandPurpose.RUN
          && line.isTypeable()
          && !line.hasVariables()
          && !isPiped(line.command())
          && !isDeployment(line.command())
          && !targets.lacks(line.command(), files)) {
        findings.add(
            new DeclaredCommand(
                purpose,
                line.command(),
                CommandOrigin.WRITTEN,
                place.folder(),
                path,
                lineOf(line.command(), line.line(), lines)));
      }
    }
  }

  /** YAML folds lines of plain and folded scalars, so that what follows stands farther down. */
  private static int lineOf(String command, int counted, List<String> lines) {
    int last = Math.min(lines.size(), counted + MOST_FOLDED);
    for (int number = counted; number <= last; number++) {
      String line = lines.get(number - 1).strip();
      if (line.contains(command) || (!line.isEmpty() && command.startsWith(line))) {
        return number;
      }
    }
    return counted;
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
