package dev.doctown.tests.manifests;

import dev.doctown.transforms.core.manifest.CommandOrigin;
import dev.doctown.transforms.core.manifest.DeclaredCommand;
import java.util.List;

/** Whether a command is proved by its line. */
final class WrittenCommand {
  private static final int MOST_CONTINUED = 40;

  private WrittenCommand() {}

  static boolean stands(DeclaredCommand command, List<String> lines) {
    String line = lines.get(command.line() - 1);
    String text = command.command();
    if (command.origin() == CommandOrigin.TARGET) {
      String target = text.substring(text.lastIndexOf(' ') + 1);
      // A task of an environment is declared by its name alone.
      return line.contains(target.substring(target.lastIndexOf(':') + 1)) || text.equals("tox");
    }
    if (command.origin() == CommandOrigin.CONVENTION) {
      return true;
    }
    // A command may go on below its line: behind a backslash, or in a scalar that YAML folds.
    StringBuilder written = new StringBuilder();
    int first = 0;
    int end = Math.min(lines.size(), command.line() + MOST_CONTINUED);
    for (int i = command.line() - 1; i < end; i++) {
      String part = lines.get(i).strip().replaceFirst("^> +", "");
      boolean continued = part.endsWith("\\");
      written.append(continued ? part.substring(0, part.length() - 1).strip() : part).append(' ');
      first = first == 0 ? written.length() : first;
    }
    int start = spaced(written.toString()).indexOf(spaced(text));
    return start >= 0 && start < first;
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
