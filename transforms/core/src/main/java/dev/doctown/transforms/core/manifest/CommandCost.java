package dev.doctown.transforms.core.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How far a command is from what a maintainer would tell a newcomer. The place counts first: the
 * README, what is written for contributors, CI, targets, package scripts, an ecosystem's own
 * commands; then how plain the command is: without options, for the whole and not for a part.
 */
final class CommandCost {
  /** Of commands that are not for newcomers. */
  static final int NEVER = 1000;

  private static final Set<String> PARTIAL =
      Set.of(
          "--package",
          "-p",
          "--features",
          "-F",
          "--target",
          "--bin",
          "--test",
          "--lib",
          "--example",
          "-pl",
          "--projects",
          "-w",
          "--workspace",
          "--cross-file",
          "--filter",
          "--no-default-features",
          "--manifest-path",
          "-run",
          "-k",
          "--gdb",
          "--doc",
          "-tags",
          "--tags");
  private static final Pattern VARIANT = Pattern.compile("\\w++[:_./-][\\w:_./-]*+");
  private static final Set<String> TARGET_RUNNERS =
      Set.of(
          "npm",
          "yarn",
          "pnpm",
          "bun",
          "make",
          "just",
          "tox",
          "nox",
          "composer",
          "poe",
          "hatch",
          "pdm");
  private static final Pattern TRANSLATION =
      Pattern.compile("readme[._-](?!md|rst|txt|adoc)[a-z]{2}.*");
  private static final Pattern CONTRIBUTORS =
      Pattern.compile(
          "(?:contributing|build|building|install|installing|installation|development|developing|hacking|testing)\\b.*");

  private final InstallTargets installs;
  private final int root;

  CommandCost(ManifestFacts facts) {
    installs = new InstallTargets(facts);
    root =
        facts.modules().stream()
            .mapToInt(module -> RepositoryPath.depth(module.path()))
            .min()
            .orElse(0);
  }

  int of(DeclaredCommand command) {
    int cost = place(command) + plainness(command);
    if (command.purpose() == CommandPurpose.INSTALL) {
      cost += install(command);
    }
    return Math.min(cost, NEVER);
  }

  private int place(DeclaredCommand command) {
    String path = command.path().toLowerCase(Locale.ROOT);
    String name = RepositoryPath.name(path);
    int depth = RepositoryPath.depth(path);
    if (isCi(path)) {
      return 20;
    }
    if (command.origin() != CommandOrigin.WRITTEN) {
      if (depth > root) {
        return NEVER;
      }
      boolean script = name.equals("package.json") || name.equals("composer.json");
      boolean container = command.command().startsWith("docker");
      int base = command.origin() == CommandOrigin.TARGET ? (script ? 25 : 24) : 30;
      return base + (container ? 15 : 0);
    }
    boolean near = depth == 0 || path.startsWith(".github/");
    if (name.startsWith("readme")) {
      return !near ? NEVER : TRANSLATION.matcher(name).matches() ? 18 : 0;
    }
    boolean contributors = CONTRIBUTORS.matcher(name).matches();
    if (near) {
      return 10;
    }
    // How a page of the docs runs something is an example, seldom this project.
    int page = command.purpose() == CommandPurpose.RUN ? NEVER : 40 + depth;
    return contributors && depth == 1 ? 12 : contributors ? 22 + depth : page;
  }

  private static int plainness(DeclaredCommand command) {
    List<String> words = Texts.words(command.command());
    boolean ci = isCi(command.path());
    int written = command.origin() != CommandOrigin.WRITTEN ? 0 : ci ? 4 : 2;
    int cost =
        command.purpose() == CommandPurpose.RUN ? 0 : written * Math.max(0, words.size() - 3);
    boolean partial = words.stream().anyMatch(word -> PARTIAL.contains(word.split("=")[0]));
    String last = words.get(words.size() - 1);
    boolean variant =
        TARGET_RUNNERS.contains(words.get(0))
            && words.size() > 1
            && VARIANT.matcher(last).matches();
    boolean deep = words.get(0).startsWith("./") && RepositoryPath.depth(words.get(0)) > 2;
    boolean variable = command.command().contains("$");
    return cost + (partial ? 20 : 0) + (variant || deep ? 10 : 0) + (variable ? 15 : 0);
  }

  private static boolean isCi(String path) {
    return path.startsWith(".github/workflows/") || path.startsWith(".gitlab-ci");
  }

  private int install(DeclaredCommand command) {
    boolean ci = isCi(command.path());
    return switch (installs.kind(command.command())) {
      case OWN -> ci ? NEVER : -30;
      case CHECKOUT -> 0;
      case FOREIGN -> ci || place(command) > 12 ? NEVER : 35;
    };
  }
}
