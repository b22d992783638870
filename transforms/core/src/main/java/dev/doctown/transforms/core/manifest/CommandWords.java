package dev.doctown.transforms.core.manifest;

import static dev.doctown.transforms.core.manifest.CommandPurpose.BUILD;
import static dev.doctown.transforms.core.manifest.CommandPurpose.INSTALL;
import static dev.doctown.transforms.core.manifest.CommandPurpose.LINT;
import static dev.doctown.transforms.core.manifest.CommandPurpose.OTHER;
import static dev.doctown.transforms.core.manifest.CommandPurpose.RUN;
import static dev.doctown.transforms.core.manifest.CommandPurpose.TEST;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the build tools, package managers and test runners of the ecosystems are for. */
final class CommandWords {
  private static final CommandTable TABLE = CommandTable.read();
  private static final Set<String> MAKES =
      Set.of("make", "gmake", "ninja", "just", "task", "rake", "nmake", "mingw32-make");

  /** Options that only tell what the targets are. */
  private static final Set<String> LISTING =
      Set.of("-l", "--list", "--list-all", "--summary", "--choose", "-T", "--tasks", "-t");

  private static final Pattern SOURCE = Pattern.compile(".+\\.(?:c|cc|cpp|cxx|m|o|rs)");
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
    if (first.equals("compose") || program.equals("docker-compose")) {
      return compose(arguments);
    }
    CommandPurpose known = TABLE.purpose(program, first.isEmpty() ? "-" : first);
    if (known != OTHER) {
      return known;
    }
    CommandPurpose any = TABLE.purpose(program, "*");
    if (any == INSTALL) {
      return isInstall(first, arguments) ? INSTALL : OTHER;
    }
    if (any != OTHER) {
      return any == TEST ? testerPurpose(program, arguments) : any;
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
      case "msbuild", "xcodebuild", "ant", "sbt" -> BUILD;
      case "gcc", "g++", "clang", "clang++", "cc", "c++", "rustc" ->
          arguments.stream().anyMatch(SOURCE.asMatchPredicate()) ? BUILD : OTHER;
      case "tsc" -> arguments.contains("--init") ? OTHER : BUILD;
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

  /** Its options before the subcommand have values. */
  private static CommandPurpose compose(List<String> arguments) {
    for (String word : arguments) {
      switch (word) {
        case "up", "run", "start" -> {
          return RUN;
        }
        case "build" -> {
          return BUILD;
        }
        default -> {}
      }
    }
    return OTHER;
  }

  private static boolean isInstall(String first, List<String> arguments) {
    // What names nothing brings the whole system up to date.
    boolean named = arguments.stream().filter(word -> !word.startsWith("-")).count() > 1;
    if (first.equals("upgrade") && !named) {
      return false;
    }
    return Set.of("install", "add", "i", "in", "upgrade", "reinstall", "get", "bundle")
            .contains(first)
        || arguments.stream().anyMatch(word -> word.startsWith("-S") || word.startsWith("-i"))
        || first.startsWith("app-")
        || arguments.contains("-iA");
  }

  private static CommandPurpose testerPurpose(String program, List<String> arguments) {
    if (program.equals("tox") || program.equals("nox")) {
      int environment = Math.max(arguments.indexOf("-e"), arguments.indexOf("-s")) + 1;
      if (environment > 0 && environment < arguments.size()) {
        return CommandPurposes.ofEnvironment(arguments.get(environment));
      }
    }
    return TEST;
  }

  private static CommandPurpose make(List<String> arguments) {
    if (arguments.stream().anyMatch(LISTING::contains)) {
      return OTHER;
    }
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
          yield purpose == OTHER && TABLE.purpose(name, "*") != INSTALL ? RUN : purpose;
        }
      };
    }
    String script = firstWord(arguments);
    if (script.endsWith("setup.py")) {
      return arguments.contains("install") || arguments.contains("develop")
          ? INSTALL
          : arguments.contains("test") ? TEST : BUILD;
    }
    if (!script.endsWith(".py")) {
      return OTHER;
    }
    CommandPurpose named = ofScript(script);
    return named == TEST || named == LINT || named == BUILD ? named : RUN;
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
