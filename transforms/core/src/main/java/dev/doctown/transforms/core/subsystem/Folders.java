package dev.doctown.transforms.core.subsystem;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the names of folders say about what is in them, whatever the language. */
final class Folders {
  private static final Set<String> TESTS =
      Set.of(
          "test", "tests", "__tests__", "testing", "e2e", "testdata", "spec", "specs", "fixtures");
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
  private static final Set<String> BENCHMARKS =
      Set.of("bench", "benches", "benchmark", "benchmarks", "benchsuite", "perf");
  private static final Set<String> EXAMPLES =
      Set.of(
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "docs_src",
          "playground",
          "playgrounds",
          "sandbox");
  private static final Set<String> DOCUMENTS =
      Set.of("doc", "docs", "documentation", "man", "website", "site");
  private static final Set<String> TOOLS =
      Set.of(
          "script",
          "scripts",
          "tools",
          "ci",
          "hack",
          "fuzz",
          "fuzzing",
          "build",
          "build-aux",
          "contrib",
          "dist",
          "integration",
          "packaging");

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

  /** Folders for the code of others. */
  private static final Set<String> FOREIGN =
      Set.of(
          "vendor",
          "vendored",
          "third_party",
          "third-party",
          "thirdparty",
          "external",
          "node_modules",
          "bower_components");

  /** Folders that are only there to hold others. */
  private static final Set<String> CONTAINERS =
      Set.of("packages", "crates", "modules", "projects", "apps", "libs", "workspaces", "pkg");

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

  /** What a source file is for that lies beside the code; {@code CODE} where it is part of it. */
  static SubsystemRole ofSource(String path) {
    String folder = Paths.parent(path).toLowerCase(Locale.ROOT);
    if (holds(folder, BENCHMARKS)) {
      return SubsystemRole.BENCHMARKS;
    }
    if (holds(folder, EXAMPLES)) {
      return SubsystemRole.EXAMPLES;
    }
    if (isTestsTop(folder)) {
      return SubsystemRole.TESTS;
    }
    boolean hidden = folder.startsWith(".") || folder.contains("/.");
    return hidden || TOOLS.contains(top(folder)) || holds(folder, Set.of("fuzz", "fuzzing"))
        ? SubsystemRole.PROJECT
        : SubsystemRole.CODE;
  }

  /**
   * What a file that is no source is for, by its folders; {@code PROJECT} where they say nothing.
   */
  static SubsystemRole ofOther(String path) {
    String folder = Paths.parent(path).toLowerCase(Locale.ROOT);
    if (holds(folder, BENCHMARKS)) {
      return SubsystemRole.BENCHMARKS;
    }
    if (holds(folder, EXAMPLES)) {
      return SubsystemRole.EXAMPLES;
    }
    if (holds(folder, TESTS) || isTestsTop(folder)) {
      return SubsystemRole.TESTS;
    }
    return DOCUMENTS.contains(top(folder)) ? SubsystemRole.DOCUMENTATION : SubsystemRole.PROJECT;
  }

  /** Whether a file lies among the documents, and in no folder for what others made. */
  static boolean isOwnDocument(String path) {
    String folder = Paths.parent(path).toLowerCase(Locale.ROOT);
    return DOCUMENTS.contains(top(folder)) && !holds(folder, FOREIGN);
  }

  /**
   * Whether an outermost folder is one of tests by its name: {@code t} as in Perl's distributions,
   * {@code tests-build}, {@code stress-test}; but not {@code tokio-test}, which is a library.
   */
  private static boolean isTestsTop(String folder) {
    List<String> words = Words.of(Paths.top(folder + "/"));
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
    return CONTAINERS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isVague(String name) {
    return VAGUE.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean holds(String folder, Set<String> names) {
    for (String segment : folder.split("/", -1)) {
      if (names.contains(segment)) {
        return true;
      }
    }
    return false;
  }

  private static String top(String folder) {
    int slash = folder.indexOf('/');
    return slash < 0 ? folder : folder.substring(0, slash);
  }
}
