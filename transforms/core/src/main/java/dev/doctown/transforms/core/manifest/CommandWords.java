package dev.doctown.transforms.core.manifest;

import static dev.doctown.transforms.core.manifest.CommandPurpose.BUILD;
import static dev.doctown.transforms.core.manifest.CommandPurpose.INSTALL;
import static dev.doctown.transforms.core.manifest.CommandPurpose.LINT;
import static dev.doctown.transforms.core.manifest.CommandPurpose.OTHER;
import static dev.doctown.transforms.core.manifest.CommandPurpose.RUN;
import static dev.doctown.transforms.core.manifest.CommandPurpose.TEST;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the build tools, package managers and test runners of the ecosystems are for. */
final class CommandWords {
  private static final Set<String> INSTALLERS =
      Set.of(
          "apt",
          "apt-get",
          "brew",
          "port",
          "dnf",
          "yum",
          "zypper",
          "apk",
          "pacman",
          "yay",
          "emerge",
          "choco",
          "scoop",
          "winget",
          "snap",
          "flatpak",
          "conda",
          "mamba",
          "micromamba",
          "pip",
          "pipx",
          "gem",
          "vcpkg",
          "nix-env",
          "pkg",
          "pkgman",
          "pkg_add",
          "eopkg",
          "xbps-install",
          "asdf",
          "mise",
          "guix",
          "spack",
          "easy_install",
          "cpanm",
          "luarocks",
          "stew",
          "sdk",
          "krew",
          "webi");
  private static final Set<String> TESTERS =
      Set.of(
          "pytest",
          "py.test",
          "tox",
          "nox",
          "ctest",
          "jest",
          "vitest",
          "mocha",
          "ava",
          "rspec",
          "phpunit",
          "gotestsum",
          "nosetests",
          "unittest",
          "stestr",
          "behave",
          "karma",
          "playwright",
          "cypress",
          "borp",
          "nextest",
          "pest",
          "tap",
          "bats");
  private static final Set<String> LINTERS =
      Set.of(
          "eslint",
          "prettier",
          "ruff",
          "black",
          "flake8",
          "mypy",
          "pyright",
          "pylint",
          "isort",
          "rubocop",
          "phpstan",
          "psalm",
          "golangci-lint",
          "gofmt",
          "gofumpt",
          "staticcheck",
          "clang-format",
          "clang-tidy",
          "shellcheck",
          "rustfmt",
          "clippy",
          "biome",
          "markdownlint",
          "yamllint",
          "codespell",
          "php-cs-fixer",
          "cppcheck",
          "govulncheck",
          "stylelint",
          "cspell",
          "ktlint",
          "detekt",
          "prek",
          "ty");

  /** The purposes of tools by their subcommand; {@code ""} is the tool without one. */
  private static final Map<String, Map<String, CommandPurpose>> SUBCOMMANDS =
      Map.ofEntries(
          Map.entry(
              "cargo",
              Map.ofEntries(
                  Map.entry("build", BUILD),
                  Map.entry("b", BUILD),
                  Map.entry("test", TEST),
                  Map.entry("t", TEST),
                  Map.entry("nextest", TEST),
                  Map.entry("run", RUN),
                  Map.entry("r", RUN),
                  Map.entry("install", INSTALL),
                  Map.entry("add", INSTALL),
                  Map.entry("binstall", INSTALL),
                  Map.entry("clippy", LINT),
                  Map.entry("fmt", LINT),
                  Map.entry("check", LINT),
                  Map.entry("deny", LINT),
                  Map.entry("audit", LINT))),
          Map.entry(
              "go",
              Map.of(
                  "build", BUILD, "test", TEST, "run", RUN, "install", INSTALL, "get", INSTALL,
                  "vet", LINT, "fmt", LINT)),
          Map.entry(
              "dotnet",
              Map.of(
                  "build", BUILD, "test", TEST, "run", RUN, "restore", INSTALL, "add", INSTALL,
                  "pack", BUILD, "publish", BUILD, "tool", INSTALL, "format", LINT)),
          Map.entry("bazel", Map.of("build", BUILD, "test", TEST, "run", RUN)),
          Map.entry("bazelisk", Map.of("build", BUILD, "test", TEST, "run", RUN)),
          Map.entry(
              "meson",
              Map.of(
                  "setup",
                  BUILD,
                  "compile",
                  BUILD,
                  "test",
                  TEST,
                  "install",
                  INSTALL,
                  "build",
                  BUILD,
                  "builddir",
                  BUILD,
                  "_build",
                  BUILD)),
          Map.entry("poetry", Map.of("install", INSTALL, "add", INSTALL, "build", BUILD)),
          Map.entry(
              "pdm", Map.of("install", INSTALL, "add", INSTALL, "sync", INSTALL, "build", BUILD)),
          Map.entry(
              "uv",
              Map.of(
                  "sync", INSTALL, "add", INSTALL, "pip", INSTALL, "tool", INSTALL, "build",
                  BUILD)),
          Map.entry("hatch", Map.of("build", BUILD, "test", TEST, "fmt", LINT)),
          Map.entry("bundle", Map.of("install", INSTALL, "add", INSTALL, "", INSTALL)),
          Map.entry("bundler", Map.of("install", INSTALL, "", INSTALL)),
          Map.entry("composer", Map.of("install", INSTALL, "require", INSTALL, "update", INSTALL)),
          Map.entry(
              "docker",
              Map.of("build", BUILD, "run", RUN, "compose", RUN, "pull", INSTALL, "buildx", BUILD)),
          Map.entry("podman", Map.of("build", BUILD, "run", RUN)),
          Map.entry("docker-compose", Map.of("up", RUN, "build", BUILD, "run", RUN)),
          Map.entry("swift", Map.of("build", BUILD, "test", TEST, "run", RUN)),
          Map.entry("flutter", Map.of("build", BUILD, "test", TEST, "run", RUN)),
          Map.entry("mix", Map.of("test", TEST, "compile", BUILD, "deps.get", INSTALL)),
          Map.entry("flask", Map.of("run", RUN, "--app", RUN)),
          Map.entry("nix", Map.of("build", BUILD, "run", RUN, "profile", INSTALL)),
          Map.entry("ninja", Map.of("test", TEST, "install", INSTALL, "check", TEST)),
          Map.entry("tsc", Map.of("", BUILD)));

  private static final Set<String> MAKES =
      Set.of("make", "gmake", "ninja", "just", "task", "rake", "nmake", "mingw32-make");
  private static final Set<String> GRADLE_TEST = Set.of("test", "check", "alltests");

  private CommandWords() {}

  /** What a script of the repository is for, by its name without the extension. */
  static CommandPurpose ofScript(String program) {
    String name = RepositoryPath.name(program);
    int dot = name.lastIndexOf('.');
    String stem = (dot <= 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    return switch (stem) {
      case "configure", "autogen", "bootstrap" -> BUILD;
      case "runtest", "runtests" -> TEST;
      default -> CommandPurposes.ofTarget(stem);
    };
  }

  static CommandPurpose purpose(String program, List<String> arguments) {
    if (arguments.stream()
        .anyMatch(Set.of("--version", "-V", "--help", "version", "help")::contains)) {
      return OTHER;
    }
    String first = firstWord(arguments);
    Map<String, CommandPurpose> subcommands = SUBCOMMANDS.get(program);
    CommandPurpose known = subcommands == null ? null : subcommands.get(first);
    if (known != null) {
      return known;
    }
    if (TESTERS.contains(program)) {
      return toxPurpose(program, arguments);
    }
    if (LINTERS.contains(program)) {
      return LINT;
    }
    if (INSTALLERS.contains(program)) {
      return isInstall(first, arguments) ? INSTALL : OTHER;
    }
    if (MAKES.contains(program)) {
      return make(arguments);
    }
    return switch (program) {
      case "npm", "yarn", "pnpm", "bun", "deno", "lerna", "nx", "turbo" ->
          node(program, first, arguments);
      case "mvn", "mvnw", "mvnw.cmd", "mvnd" -> maven(arguments);
      case "gradle", "gradlew", "gradlew.bat" -> gradle(arguments);
      case "python", "py" -> python(arguments);
      case "cmake" -> cmake(arguments);
      case "java" -> arguments.contains("-jar") ? RUN : OTHER;
      case "node" -> arguments.contains("--test") ? TEST : first.endsWith("js") ? RUN : OTHER;
      case "uvicorn", "gunicorn", "streamlit" -> RUN;
      case "msbuild", "xcodebuild", "ant", "sbt", "gcc", "g++", "clang", "clang++", "cc", "rustc" ->
          BUILD;
      case "pre-commit", "prek" -> first.equals("run") ? LINT : OTHER;
      default -> OTHER;
    };
  }

  private static String firstWord(List<String> arguments) {
    return arguments.stream()
        .filter(word -> (!word.startsWith("-") && !word.startsWith("+")) || word.equals("--app"))
        .findFirst()
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isInstall(String first, List<String> arguments) {
    return Set.of("install", "add", "i", "in", "upgrade", "reinstall", "get", "bundle")
            .contains(first)
        || arguments.stream().anyMatch(word -> word.startsWith("-S") || word.startsWith("-i"))
        || first.startsWith("app-")
        || arguments.contains("-iA");
  }

  private static CommandPurpose toxPurpose(String program, List<String> arguments) {
    if (program.equals("tox") || program.equals("nox")) {
      int environment = Math.max(arguments.indexOf("-e"), arguments.indexOf("-s")) + 1;
      if (environment > 0 && environment < arguments.size()) {
        return CommandPurposes.ofEnvironment(arguments.get(environment));
      }
    }
    return TEST;
  }

  private static CommandPurpose make(List<String> arguments) {
    for (String argument : arguments) {
      boolean target =
          !argument.startsWith("-") && !argument.contains("=") && !argument.matches("\\d++");
      if (target && !argument.contains("$") && !argument.contains("/")) {
        return CommandPurposes.ofTarget(argument);
      }
    }
    return BUILD;
  }

  private static CommandPurpose node(String program, String first, List<String> arguments) {
    return switch (first) {
      case "install", "i", "ci", "add", "link" -> INSTALL;
      case "test", "t", "tst" -> TEST;
      case "start", "dlx", "create", "init" -> first.equals("start") ? RUN : OTHER;
      case "exec", "x" ->
          arguments.size() > 1
              ? purpose(arguments.get(1), arguments.subList(2, arguments.size()))
              : OTHER;
      case "" -> program.equals("yarn") ? INSTALL : OTHER;
      case "run", "run-script", "workspace", "workspaces" -> {
        List<String> words = arguments.stream().filter(word -> !word.startsWith("-")).toList();
        yield words.size() > 1
            ? CommandPurposes.ofTarget(
                words.get(words.size() > 2 && !first.startsWith("run") ? 2 : 1))
            : OTHER;
      }
      default -> CommandPurposes.ofTarget(first);
    };
  }

  private static CommandPurpose maven(List<String> arguments) {
    CommandPurpose purpose = OTHER;
    for (String goal : arguments) {
      CommandPurpose of =
          switch (goal) {
            case "compile", "package", "install", "verify", "test-compile" -> BUILD;
            case "test", "integration-test", "surefire:test" -> TEST;
            default ->
                goal.endsWith(":run") || goal.endsWith(":dev") || goal.startsWith("exec:")
                    ? RUN
                    : goal.contains("checkstyle")
                            || goal.contains("spotless")
                            || (goal.contains("format") && goal.contains(":"))
                        ? LINT
                        : OTHER;
          };
      purpose = of == OTHER || goal.startsWith("-") ? purpose : of;
    }
    return purpose;
  }

  private static CommandPurpose gradle(List<String> arguments) {
    CommandPurpose purpose = OTHER;
    for (String argument : arguments) {
      String task = argument.substring(argument.lastIndexOf(':') + 1);
      String lower = task.toLowerCase(Locale.ROOT);
      CommandPurpose of =
          argument.startsWith("-")
              ? OTHER
              : GRADLE_TEST.contains(lower) || lower.endsWith("test") || lower.endsWith("tests")
                  ? TEST
                  : Set.of("build", "assemble", "jar", "installdist", "compilejava", "classes")
                          .contains(lower)
                      ? BUILD
                      : lower.equals("run") || lower.equals("bootrun")
                          ? RUN
                          : lower.startsWith("spotless")
                                  || lower.startsWith("checkstyle")
                                  || lower.equals("detekt")
                                  || lower.startsWith("ktlint")
                              ? LINT
                              : OTHER;
      purpose = purpose == OTHER ? of : purpose;
    }
    return purpose;
  }

  private static CommandPurpose python(List<String> arguments) {
    int module = arguments.indexOf("-m");
    if (module >= 0 && module + 1 < arguments.size()) {
      String name = arguments.get(module + 1);
      List<String> rest = arguments.subList(module + 2, arguments.size());
      return switch (name) {
        case "build" -> BUILD;
        case "venv", "virtualenv", "ensurepip", "json.tool", "timeit", "pdb" -> OTHER;
        case "unittest" -> TEST;
        default -> {
          CommandPurpose purpose = purpose(name, rest);
          yield purpose == OTHER && !INSTALLERS.contains(name) ? RUN : purpose;
        }
      };
    }
    String script = firstWord(arguments);
    if (script.endsWith("setup.py")) {
      return arguments.contains("install") || arguments.contains("develop")
          ? INSTALL
          : arguments.contains("test") ? TEST : BUILD;
    }
    CommandPurpose named =
        CommandPurposes.ofTarget(
            script.endsWith(".py") ? script.substring(0, script.length() - 3) : "");
    return script.endsWith(".py")
        ? (named == TEST || named == LINT || named == BUILD ? named : RUN)
        : OTHER;
  }

  private static CommandPurpose cmake(List<String> arguments) {
    if (arguments.contains("--install")) {
      return INSTALL;
    }
    int target = arguments.indexOf("--target");
    if (target >= 0 && target + 1 < arguments.size()) {
      CommandPurpose purpose = CommandPurposes.ofTarget(arguments.get(target + 1));
      return purpose == OTHER ? BUILD : purpose;
    }
    return arguments.contains("-E") || arguments.contains("-P") || arguments.contains("--version")
        ? OTHER
        : BUILD;
  }
}
