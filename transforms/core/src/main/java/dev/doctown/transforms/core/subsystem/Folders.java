package dev.doctown.transforms.core.subsystem;

import dev.doctown.docpack.layout.FolderUse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of folders say about what is in them, whatever the language. */
final class Folders {
  private static final Set<FolderUse> BENCHMARKS = EnumSet.of(FolderUse.BENCHMARKS);
  private static final Set<FolderUse> EXAMPLES = EnumSet.of(FolderUse.EXAMPLES, FolderUse.TRIALS);
  private static final Set<FolderUse> TESTS =
      EnumSet.of(FolderUse.TESTS, FolderUse.SPECS, FolderUse.TEST_SUPPORT, FolderUse.FIXTURES);
  private static final Set<FolderUse> DOCUMENTS = EnumSet.of(FolderUse.DOCUMENTS, FolderUse.SITES);
  private static final Set<FolderUse> FOREIGN =
      EnumSet.of(FolderUse.FOREIGN, FolderUse.DEPENDENCIES);

  /** Folders of those who work on the project, wherever they are. */
  private static final Set<FolderUse> TOOLS = EnumSet.of(FolderUse.HIDDEN, FolderUse.FUZZING);

  /** Folders of those who work on the project where they are the outermost ones. */
  private static final Set<FolderUse> TOP_TOOLS =
      EnumSet.of(
          FolderUse.TOOLS, FolderUse.BUILDS, FolderUse.DISTRIBUTIONS, FolderUse.INTEGRATION_TESTS);

  private static final Set<String> KINDS_OF_TESTS =
      Set.of(
          "acceptance",
          "compatibility",
          "e2e",
          "functional",
          "integration",
          "load",
          "regression",
          "smoke",
          "stress",
          "system");

  /** Folders that hold sources and say nothing about them. */
  private static final Set<String> SOURCE_ROOTS =
      Set.of(
          "src", "source", "sources", "main", "java", "kotlin", "scala", "groovy", "lib", "code");

  /** Folders that say nothing where all they hold is another folder. */
  private static final Set<String> PASSED_THROUGH =
      Set.of(
          "python",
          "js",
          "ts",
          "go",
          "rust",
          "cpp",
          "c",
          "include",
          "resources",
          "public",
          "java-templates",
          "app",
          "com",
          "org",
          "net",
          "io",
          "dev",
          "de",
          "fr");

  /** Names that need another beside them. */
  private static final Set<String> VAGUE =
      Set.of(
          "core",
          "common",
          "commons",
          "util",
          "utils",
          "utilities",
          "helpers",
          "helper",
          "internal",
          "internals",
          "shared",
          "base",
          "misc",
          "impl",
          "support",
          "private",
          "types",
          "api",
          "models",
          "runtime",
          "server",
          "client",
          "plugin",
          "plugins",
          "std",
          "extras");

  private Folders() {}

  /**
   * What a source file is for that lies beside the code; {@code CODE} where it is part of it.
   *
   * @param told its path, as the layout of the repository tells it
   */
  static SubsystemRole ofSource(String told) {
    if (FolderUse.isInPartly(told, BENCHMARKS)) {
      return SubsystemRole.BENCHMARKS;
    }
    if (FolderUse.isInPartly(told, EXAMPLES)) {
      return SubsystemRole.EXAMPLES;
    }
    if (isTestsTop(told)) {
      return SubsystemRole.TESTS;
    }
    return FolderUse.isIn(told, TOOLS) || FolderUse.isUnder(told, TOP_TOOLS)
        ? SubsystemRole.PROJECT
        : SubsystemRole.CODE;
  }

  /**
   * What a file that is no source is for, by its folders; {@code PROJECT} where they say nothing.
   *
   * @param told its path, as the layout of the repository tells it
   */
  static SubsystemRole ofOther(String told) {
    if (FolderUse.isInPartly(told, BENCHMARKS)) {
      return SubsystemRole.BENCHMARKS;
    }
    if (FolderUse.isInPartly(told, EXAMPLES)) {
      return SubsystemRole.EXAMPLES;
    }
    if (FolderUse.isIn(told, TESTS) || isTestsTop(told)) {
      return SubsystemRole.TESTS;
    }
    return FolderUse.isUnder(told, DOCUMENTS) ? SubsystemRole.DOCUMENTATION : SubsystemRole.PROJECT;
  }

  /** Whether a file lies among the documents, and in no folder for what others made. */
  static boolean isOwnDocument(String path) {
    return FolderUse.isUnder(path, DOCUMENTS) && !FolderUse.isIn(path, FOREIGN);
  }

  /**
   * Whether an outermost folder is one of tests by its name: {@code t} as in Perl's distributions,
   * {@code tests-build}, {@code stress-test}; but not {@code tokio-test}, which is a library.
   */
  private static boolean isTestsTop(String path) {
    List<String> words = Words.of(Paths.top(path).toLowerCase(Locale.ROOT));
    int last = words.size() - 1;
    return words.equals(List.of("t"))
        || (last > 0
            && (words.get(0).equals("tests")
                || words.get(last).equals("tests")
                || (words.get(last).equals("test") && KINDS_OF_TESTS.contains(words.get(0)))));
  }

  static boolean isSourceRoot(String name) {
    return SOURCE_ROOTS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether the name says nothing of a folder that only holds another. */
  static boolean isPassedThrough(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isSourceRoot(name) || isContainer(name) || PASSED_THROUGH.contains(lower);
  }

  static boolean isContainer(String name) {
    return FolderUse.CONTAINERS.isOf(name);
  }

  static boolean isVague(String name) {
    return VAGUE.contains(name.toLowerCase(Locale.ROOT));
  }
}
