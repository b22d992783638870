package dev.doctown.transforms.core.manifest;

import dev.doctown.docpack.layout.FolderUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How far a command is from what a maintainer would tell a newcomer. Building and testing begin
 * with the standard commands of what the manifests declare ({@link StandardCommands}). Then the
 * place counts: the README, what is written for contributors, CI, targets, package scripts, an
 * ecosystem's own commands; then how plain the command is: without options, for the whole and not
 * for a part.
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
          "(?:contributing|contribute|build|building|install|installing|installation|development|developing|hacking|testing)(?:[-_]\\w+)?(?:\\.\\w+)*");

  /** Folders of what a project shows, measures or tests itself with. */
  private static final Set<FolderUse> ASIDE =
      EnumSet.of(FolderUse.TESTS, FolderUse.EXAMPLES, FolderUse.BENCHMARKS, FolderUse.FUZZING);

  /** Folders of what tells about a project. */
  private static final Set<FolderUse> SITE = EnumSet.of(FolderUse.DOCUMENTS, FolderUse.SITES);

  /** Programs that run what somebody else has built, or in a system of their own. */
  private static final Set<String> CONTAINERS = Set.of("docker", "podman", "nix");

  private static final int OF_SITE = 40;

  private static final int OF_FOLDER = 6;

  /** Behind the ecosystem's own way to run it. */
  private static final int OF_CONTAINER = 32;

  /** Behind what can be typed as it is. */
  private static final int OF_PLACEHOLDER = 12;

  /** Leads before what CI writes, not before what a root document does. */
  private static final int OF_STANDARD = 19;

  private static final int OF_OPTION = 8;

  /** A target that only a generated Makefile can have follows what is proved. */
  private static final int OF_UNPROVED_TARGET = 12;

  private static final int OF_COORDINATES = 3;

  /** Names of targets that CI is for. */
  private static final Pattern FOR_CI = Pattern.compile("(?:.*[:/._-])?ci(?:[:/._-].*)?");

  private final InstallTargets installs;
  private final StandardCommands standard;
  private final OwnScripts scripts;
  private final MakeTargets targets;
  private final NeededPrograms needed;
  private final int root;

  CommandCost(ManifestFacts facts) {
    installs = new InstallTargets(facts.modules(), facts.entryPoints());
    root =
        IntStream.concat(
                facts.modules().stream().mapToInt(module -> RepositoryPath.depth(module.path())),
                facts.commands().stream()
                    .filter(command -> command.origin() == CommandOrigin.CONVENTION)
                    .mapToInt(command -> RepositoryPath.depth(command.path())))
            .min()
            .orElse(0);
    standard = new StandardCommands(facts.commands(), root);
    scripts = new OwnScripts(facts.commands());
    targets = new MakeTargets(facts.commands());
    needed = new NeededPrograms(facts, installs);
  }

  int of(DeclaredCommand command) {
    if (MavenCoordinates.are(command.command())) {
      return OF_COORDINATES;
    }
    int place = place(command);
    if (place >= NEVER
        || scripts.lacks(command.command())
        || isForCi(command)
        || needed.isFor(command)) {
      return NEVER;
    }
    int cost = place + plainness(command);
    boolean named = !command.command().equals("make");
    cost += named && targets.isUnproved(command.command()) ? OF_UNPROVED_TARGET : 0;
    if (command.purpose() == CommandPurpose.INSTALL) {
      cost += install(command);
    }
    if (standard.contains(command)) {
      cost += OF_OPTION * options(command) - OF_STANDARD;
    }
    return Math.min(cost, NEVER);
  }

  private static boolean isForCi(DeclaredCommand command) {
    List<String> words = CommandPurposes.plainWords(command.command());
    boolean names =
        !words.isEmpty() && (TARGET_RUNNERS.contains(words.get(0)) || words.contains("--target"));
    return names
        && command.purpose() != CommandPurpose.INSTALL
        && words.stream().skip(1).anyMatch(word -> FOR_CI.matcher(word).matches());
  }

  private int place(DeclaredCommand command) {
    String path = command.path().toLowerCase(Locale.ROOT);
    String folder = command.folder().toLowerCase(Locale.ROOT) + "/";
    boolean aside = FolderUse.isInPartly(path, ASIDE) || FolderUse.isInPartly(folder, ASIDE);
    if (aside || (isNested(command) && (isCi(path) || path.startsWith(folder)))) {
      return NEVER;
    }
    int told = FolderUse.isIn(folder, SITE) ? OF_SITE : 0;
    if (isCi(path)) {
      return 20 + told;
    }
    boolean written = command.origin() == CommandOrigin.WRITTEN;
    return told
        + (written ? ofDocument(path, command.purpose()) : ofManifest(command, path))
        + (written && isNested(command) ? OF_FOLDER : 0);
  }

  /** Whether a command is typed below the manifests of the whole. */
  private boolean isNested(DeclaredCommand command) {
    return command.depth() > root && !WorkingFolder.isBuilt(command.folder());
  }

  private int ofManifest(DeclaredCommand command, String path) {
    String name = RepositoryPath.name(path);
    boolean script = name.equals("package.json") || name.equals("composer.json");
    boolean container = command.command().startsWith("docker");
    int base = command.origin() == CommandOrigin.TARGET ? (script ? 25 : 24) : 30;
    int below = Math.max(0, RepositoryPath.depth(path) - root);
    return base + (container ? 15 : 0) + below;
  }

  private static int ofDocument(String path, CommandPurpose purpose) {
    String name = RepositoryPath.name(path);
    int depth = RepositoryPath.depth(path);
    boolean near = depth == 0 || path.startsWith(".github/");
    if (name.startsWith("readme")) {
      // A package of the repository may be installed alone; all else is the root's to say.
      int below = purpose == CommandPurpose.INSTALL ? 45 + depth : NEVER;
      return !near ? below : TRANSLATION.matcher(name).matches() ? 18 : 0;
    }
    // How a contributor tries something out is seldom how a user runs it.
    int aside = purpose == CommandPurpose.RUN ? 16 : 0;
    if (near) {
      return 10 + aside;
    }
    if (CONTRIBUTORS.matcher(name).matches() || CONTRIBUTORS.matcher(folder(path)).matches()) {
      if (purpose == CommandPurpose.RUN && depth > 1) {
        return NEVER;
      }
      return depth == 1 ? 12 + aside : 22 + depth + aside;
    }
    // Pages of the docs show how a user's project is built, tested and run, seldom this one.
    return purpose == CommandPurpose.INSTALL ? 40 + depth : NEVER;
  }

  private static String folder(String path) {
    return RepositoryPath.name(RepositoryPath.folder(path));
  }

  private static int plainness(DeclaredCommand command) {
    List<String> words = CommandPurposes.plainWords(command.command());
    if (words.isEmpty()) {
      return NEVER;
    }
    int written = command.origin() != CommandOrigin.WRITTEN ? 0 : isCi(command.path()) ? 4 : 2;
    int cost =
        command.purpose() == CommandPurpose.RUN ? 0 : written * Math.max(0, words.size() - 3);
    boolean partial =
        command.origin() != CommandOrigin.CONVENTION
            && words.stream().anyMatch(word -> PARTIAL.contains(word.split("=", 2)[0]));
    String last = words.get(words.size() - 1);
    boolean variant =
        TARGET_RUNNERS.contains(words.get(0))
            && words.size() > 1
            && VARIANT.matcher(last).matches();
    boolean deep = words.get(0).startsWith("./") && RepositoryPath.depth(words.get(0)) > 2;
    boolean variable = command.command().contains("$");
    boolean contained =
        command.purpose() == CommandPurpose.RUN
            && CONTAINERS.contains(words.get(0))
            && !words.contains("compose")
            && command.origin() == CommandOrigin.WRITTEN;
    boolean filled = new ShellLine(command.command(), command.line()).hasPlaceholders();
    boolean set = command.command().matches("(?:env )?[A-Za-z_]\\w*=.*");
    return cost
        + (set ? OF_OPTION : 0)
        + (partial ? 20 : 0)
        + (variant || deep ? 10 : 0)
        + (variable ? 25 : 0)
        + (contained ? OF_CONTAINER : 0)
        + (filled ? OF_PLACEHOLDER : 0);
  }

  private static int options(DeclaredCommand command) {
    if (command.origin() != CommandOrigin.WRITTEN) {
      return 0;
    }
    return Math.toIntExact(
        Texts.words(command.command()).stream()
            .filter(word -> word.startsWith("-") || word.matches("[A-Z]\\w*=.*"))
            .filter(word -> !word.equals("-m"))
            .count());
  }

  private static boolean isCi(String path) {
    return path.startsWith(".github/workflows/") || path.startsWith(".gitlab-ci");
  }

  private int install(DeclaredCommand command) {
    boolean ci = isCi(command.path());
    return switch (installs.kind(command.command())) {
      case OWN -> ci ? NEVER : -36 + InstallTargets.detour(command.command());
      case CHECKOUT -> 0;
      case FOREIGN ->
          ci || place(command) > 12 || FetchedScript.isRunBy(command.command()) ? NEVER : 35;
    };
  }
}
