package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*+=.*+", Pattern.DOTALL);
  private static final Pattern SEPARATORS = Pattern.compile("[:/._-]++");
  private static final Pattern VERSION = Pattern.compile("(?:python|pip|pypy)[\\d.]*+");

  private CommandPurposes() {}

  /** What a target, script or recipe of this name is for. */
  static CommandPurpose ofTarget(String name) {
    List<String> words = List.of(SEPARATORS.split(name.toLowerCase(Locale.ROOT)));
    for (String word : words) {
      CommandPurpose purpose = ofWord(word);
      if (purpose != CommandPurpose.OTHER) {
        return purpose;
      }
    }
    return CommandPurpose.OTHER;
  }

  private static CommandPurpose ofWord(String word) {
    return switch (word) {
      case "test",
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
          "verify" ->
          CommandPurpose.TEST;
      case "lint",
          "lints",
          "format",
          "fmt",
          "style",
          "typecheck",
          "typing",
          "types",
          "mypy",
          "pyright",
          "eslint",
          "prettier",
          "ruff",
          "flake8",
          "clippy",
          "vet",
          "pre",
          "checkstyle",
          "tsc",
          "spotless",
          "fix",
          "linters" ->
          CommandPurpose.LINT;
      case "build", "compile", "dist", "bundle", "package", "all", "binary", "assemble", "wheel" ->
          CommandPurpose.BUILD;
      case "run", "start", "serve", "dev", "server", "up", "watch", "demo" -> CommandPurpose.RUN;
      case "install",
          "setup",
          "bootstrap",
          "deps",
          "dependencies",
          "init",
          "devsetup",
          "prepare",
          "develop" ->
          CommandPurpose.INSTALL;
      default -> CommandPurpose.OTHER;
    };
  }

  /** What a command line is for; OTHER if its words do not tell. */
  static CommandPurpose of(String command) {
    List<String> words = plainWords(command);
    if (words.isEmpty()) {
      return CommandPurpose.OTHER;
    }
    String program = RepositoryPath.name(words.get(0)).toLowerCase(Locale.ROOT);
    if (VERSION.matcher(program).matches()) {
      program = program.startsWith("pip") ? "pip" : "python";
    }
    return CommandWords.purpose(program, words.subList(1, words.size()));
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
