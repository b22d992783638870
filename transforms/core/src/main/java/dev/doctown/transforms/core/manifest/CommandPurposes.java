package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a command is for from its words, and what a target is for from its name. */
final class CommandPurposes {
  private static final Set<String> PREFIXES =
      Set.of(
          "sudo",
          "time",
          "env",
          "nice",
          "xvfb-run",
          "npx",
          "pnpx",
          "bunx",
          "doas",
          "exec",
          "command");
  private static final Set<String> RUNNERS =
      Set.of("uv", "poetry", "pipenv", "hatch", "pdm", "rye", "bundle");
  private static final Set<String> MEASURES =
      Set.of(
          "bench",
          "benchmark",
          "benchmarks",
          "benches",
          "perf",
          "speed",
          "bloat",
          "release",
          "changelog",
          "docs",
          "doc",
          "clean",
          "publish",
          "deploy",
          "fuzz");

  /** Words that say what is done only where nothing else is named that it is done to. */
  private static final Set<String> OPEN = Set.of("check", "verify", "all");

  private static final Set<String> EXTENTS =
      Set.of("all", "ci", "fast", "full", "quick", "local", "watch", "only", "run", "code");

  /** Words of the names of targets; no word stands twice. */
  private static final Map<CommandPurpose, Set<String>> WORDS =
      Map.of(
          CommandPurpose.TEST,
          Set.of(
              "test",
              "tests",
              "check",
              "spec",
              "specs",
              "unit",
              "unittest",
              "e2e",
              "integration",
              "jest",
              "vitest",
              "mocha",
              "pytest",
              "nextest",
              "coverage",
              "cov",
              "tdd",
              "tap",
              "testall",
              "verify"),
          CommandPurpose.LINT,
          Set.of(
              "lint",
              "lints",
              "linters",
              "format",
              "fmt",
              "style",
              "typecheck",
              "typing",
              "mypy",
              "pyright",
              "eslint",
              "prettier",
              "ruff",
              "flake8",
              "clippy",
              "vet",
              "checkstyle",
              "tsc",
              "spotless",
              "fix",
              "misspell",
              "spell",
              "spelling",
              "typos",
              "links",
              "license",
              "licenses",
              "headers",
              "dtslint",
              "stylelint",
              "golangci",
              "rubocop",
              "phpstan",
              "analyze",
              "types"),
          CommandPurpose.BUILD,
          Set.of(
              "build",
              "compile",
              "dist",
              "bundle",
              "package",
              "all",
              "binary",
              "assemble",
              "wheel"),
          CommandPurpose.RUN,
          Set.of("run", "start", "serve", "dev", "server", "up", "watch", "demo"),
          CommandPurpose.INSTALL,
          Set.of(
              "install",
              "setup",
              "bootstrap",
              "deps",
              "dependencies",
              "init",
              "prepare",
              "develop"));

  private static final Pattern INTERPRETER =
      Pattern.compile("(?:ci-)?(?:py|pypy|python)(?:\\d[\\d.t]*+)?(?:[-,{].*+)?");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*+=.*+", Pattern.DOTALL);

  private static final Pattern SEPARATORS = Pattern.compile("[:/._-]++");
  private static final Pattern VERSION = Pattern.compile("(?:python|pip|pypy)[\\d.]*+");

  private CommandPurposes() {}

  /** What a target, script or recipe of this name is for. */
  static CommandPurpose ofTarget(String name) {
    CommandPurpose first = CommandPurpose.OTHER;
    List<String> words = List.of(SEPARATORS.split(name.toLowerCase(Locale.ROOT)));
    for (String word : words) {
      CommandPurpose purpose = isDoneToAnother(word, words) ? CommandPurpose.OTHER : ofWord(word);
      if (MEASURES.contains(word)) {
        return CommandPurpose.OTHER;
      }
      // "format-check" and "test-lint" lint; "build:types" builds.
      if (purpose == CommandPurpose.LINT && first != CommandPurpose.BUILD) {
        return purpose;
      }
      first = first == CommandPurpose.OTHER ? purpose : first;
    }
    return first;
  }

  /** {@code check-db} is no test, {@code check-all} is. */
  private static boolean isDoneToAnother(String word, List<String> words) {
    return OPEN.contains(word)
        && words.stream()
            .anyMatch(
                other ->
                    !other.equals(word)
                        && !EXTENTS.contains(other)
                        && !other.isEmpty()
                        && ofWord(other) != ofWord(word));
  }

  /** Whether a name says so little that what its script does tells more. */
  static boolean isOpen(String name) {
    return OPEN.contains(name.toLowerCase(Locale.ROOT));
  }

  /** What an environment of tox or a session of nox is for; one of an interpreter tests. */
  static CommandPurpose ofEnvironment(String name) {
    return INTERPRETER.matcher(name.toLowerCase(Locale.ROOT)).matches()
        ? CommandPurpose.TEST
        : ofTarget(name);
  }

  private static CommandPurpose ofWord(String word) {
    for (CommandPurpose purpose : WORDS.keySet()) {
      if (WORDS.getOrDefault(purpose, Set.of()).contains(word)) {
        return purpose;
      }
    }
    return CommandPurpose.OTHER;
  }

  /** What a command line is for; OTHER if its words do not tell. */
  static CommandPurpose of(String command) {
    List<String> words = plainWords(command);
    if (words.isEmpty()) {
      return CommandPurpose.OTHER;
    }
    String called = words.get(0);
    String program = RepositoryPath.name(called);
    if (VERSION.matcher(program).matches()) {
      program = program.startsWith("pip") ? "pip" : "python";
    }
    if (FetchedScript.isRunBy(String.join(" ", words))) {
      return CommandPurpose.INSTALL;
    }
    CommandPurpose purpose = CommandWords.purpose(program, words.subList(1, words.size()));
    boolean script =
        called.startsWith("./") || called.startsWith("script/") || called.startsWith("scripts/");
    return purpose == CommandPurpose.OTHER && script && !isWrapper(program)
        ? CommandWords.ofScript(program)
        : purpose;
  }

  /** A script that stands for a build tool, whose arguments tell what it does. */
  private static boolean isWrapper(String program) {
    return program.startsWith("mvnw") || program.startsWith("gradlew");
  }

  /** The words of a command without what stands before the program that it is about. */
  static List<String> plainWords(String command) {
    List<String> words = new ArrayList<>(Texts.words(command));
    while (!words.isEmpty()) {
      String word = words.get(0);
      boolean runs =
          words.size() > 2
              && RUNNERS.contains(word)
              && Set.of("run", "exec").contains(words.get(1));
      if (runs) {
        words.remove(0);
        words.remove(0);
        while (!words.isEmpty() && words.get(0).startsWith("-")) {
          boolean valued =
              !words.get(0).contains("=")
                  && Set.of("--group", "--with", "--extra", "--python", "-p", "--env")
                      .contains(words.get(0));
          words.remove(0);
          if (valued && !words.isEmpty()) {
            words.remove(0);
          }
        }
      } else if (PREFIXES.contains(word) || ASSIGNMENT.matcher(word).matches()) {
        words.remove(0);
      } else {
        break;
      }
    }
    return words;
  }
}
