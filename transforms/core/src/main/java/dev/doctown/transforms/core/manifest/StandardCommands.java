package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The commands that everybody who knows an ecosystem types, as far as the manifests at the root
 * declare what they need: {@code cargo test} beside a crate, {@code npm test} where the script is,
 * {@code ./gradlew check}. Where they are written, with options or a wrapper, does not matter.
 */
final class StandardCommands {
  private static final Set<String> SCRIPTS = Set.of("test", "tests", "build");
  private static final Set<String> SCRIPT_RUNNERS =
      Set.of("npm", "yarn", "pnpm", "bun", "composer", "nox");

  private final Set<String> known = new HashSet<>();

  StandardCommands(List<DeclaredCommand> commands, int root) {
    for (DeclaredCommand command : commands) {
      boolean near = command.depth() <= root;
      boolean declared =
          command.origin() == CommandOrigin.CONVENTION
              || (command.origin() == CommandOrigin.TARGET && isStandard(command.command()));
      if (near && declared && isLifecycle(command.purpose())) {
        known.add(plain(command.command()));
      }
    }
  }

  boolean contains(DeclaredCommand command) {
    return isLifecycle(command.purpose()) && known.contains(plain(command.command()));
  }

  private static boolean isLifecycle(CommandPurpose purpose) {
    return purpose == CommandPurpose.BUILD || purpose == CommandPurpose.TEST;
  }

  private static boolean isStandard(String target) {
    List<String> words = Texts.words(target);
    return target.equals("tox")
        || (SCRIPT_RUNNERS.contains(words.get(0)) && SCRIPTS.contains(words.get(words.size() - 1)));
  }

  /** The command without options and wrappers; goals that mean the same are one. */
  private static String plain(String command) {
    List<String> words = new ArrayList<>();
    for (String word : CommandPurposes.plainWords(command)) {
      String name = word.startsWith("./") ? word.substring(2) : word;
      switch (name) {
        case "run", "clean", "python", "python3" -> {}
        case "mvnw", "mvnd" -> words.add("mvn");
        case "gradlew" -> words.add("gradle");
        case "verify", "install" -> words.add(words.contains("mvn") ? "package" : name);
        case "check" -> words.add(words.contains("gradle") ? "test" : name);
        default -> {
          if (!name.startsWith("-")) {
            words.add(name);
          }
        }
      }
    }
    return String.join(" ", words);
  }
}
