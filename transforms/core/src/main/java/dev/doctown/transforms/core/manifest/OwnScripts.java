package dev.doctown.transforms.core.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scripts of the repository's own packages. A README that tells a user of a template to {@code npm
 * run dev} does not speak of this repository, which has no such script.
 */
final class OwnScripts {
  private static final Set<String> RUNNERS = Set.of("npm", "yarn", "pnpm", "bun");

  /** Words that run a script of their own name, or the one that follows. */
  private static final Set<String> RUN = Set.of("run", "run-script");

  private static final Set<String> NAMED = Set.of("test", "start");

  private final Set<String> names = new HashSet<>();

  OwnScripts(List<DeclaredCommand> commands) {
    for (DeclaredCommand command : commands) {
      if (command.origin() == CommandOrigin.TARGET) {
        List<String> words = Texts.words(command.command());
        if (RUNNERS.contains(words.get(0))) {
          names.add(words.get(words.size() - 1));
        }
      }
    }
  }

  /** Whether a command runs a script that no package of the repository declares. */
  boolean lacks(String command) {
    List<String> words = CommandPurposes.plainWords(command);
    if (words.size() < 2 || !RUNNERS.contains(words.get(0))) {
      return false;
    }
    if (RUN.contains(words.get(1))) {
      return words.size() > 2 && !words.get(2).startsWith("-") && !names.contains(words.get(2));
    }
    return NAMED.contains(words.get(1)) && !names.contains(words.get(1));
  }
}
