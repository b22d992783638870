package dev.doctown.transforms.core.manifest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a command installs: this project, what its checkout needs, or something else. */
final class InstallTargets {
  enum Kind {
    OWN,
    CHECKOUT,
    FOREIGN
  }

  private static final Pattern MAJOR = Pattern.compile("v\\d++");
  private static final Pattern QUALIFIER = Pattern.compile("(?<=.)(?:@|==|>=|~=|\\[).*+");
  private static final Set<String> VERBS =
      Set.of(
          "install",
          "i",
          "add",
          "get",
          "ci",
          "require",
          "sync",
          "update",
          "download",
          "restore",
          "pip",
          "tool",
          "package",
          "global",
          "run",
          "app",
          "upgrade");

  /** Installers that every system with the ecosystem has. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "npm",
          "yarn",
          "pnpm",
          "bun",
          "deno",
          "pip",
          "pip3",
          "pipx",
          "python",
          "python3",
          "uv",
          "poetry",
          "cargo",
          "go",
          "gem",
          "bundle",
          "composer",
          "dotnet",
          "make");

  private static final Set<String> VALUED =
      Set.of(
          "-r",
          "--requirement",
          "-c",
          "--constraint",
          "--group",
          "--extra",
          "--prefix",
          "-j",
          "--with",
          "--only",
          "--channel",
          "-s",
          "--source");

  private final Set<String> names = new HashSet<>();
  private final Set<String> roots = new HashSet<>();

  InstallTargets(Collection<DeclaredModule> modules, Collection<DeclaredEntryPoint> entryPoints) {
    for (DeclaredModule module : modules) {
      String name = module.name().toLowerCase(Locale.ROOT);
      if (module.ecosystem().equals(Ecosystem.GO)) {
        roots.add(name);
        roots.add(withoutMajor(name));
        names.add(goName(name));
      } else {
        names.add(name);
        names.add(name.substring(name.lastIndexOf(':') + 1));
      }
    }
    for (DeclaredEntryPoint entryPoint : entryPoints) {
      boolean program =
          entryPoint.kind() == DeclaredEntryPoint.Kind.BINARY
              || entryPoint.kind() == DeclaredEntryPoint.Kind.CONSOLE_SCRIPT;
      if (program) {
        names.add(entryPoint.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** What a module of Go is called: the last part of its path that is no version. */
  static String goName(String module) {
    return RepositoryPath.name(withoutMajor(module));
  }

  private static String withoutMajor(String module) {
    boolean versioned = MAJOR.matcher(RepositoryPath.name(module)).matches();
    return versioned ? RepositoryPath.folder(module) : module;
  }

  Kind kind(String command) {
    if (FetchedScript.isRunBy(command)) {
      boolean own =
          FetchedScript.names(command).stream()
              .anyMatch(name -> isOwn(name.toLowerCase(Locale.ROOT)));
      return own ? Kind.OWN : Kind.FOREIGN;
    }
    List<String> words = CommandPurposes.plainWords(command);
    boolean target = false;
    boolean first = true;
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).replace("\"", "").replace("'", "");
      if (VALUED.contains(word)) {
        i++;
      } else if (!word.startsWith("-") && !(first && VERBS.contains(word))) {
        first = false;
        String name = QUALIFIER.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        if (isOwn(name)) {
          return Kind.OWN;
        }
        target |= !name.startsWith(".") && !isMakeTarget(words.get(0));
      }
    }
    return target ? Kind.FOREIGN : Kind.CHECKOUT;
  }

  /**
   * How much farther than by the ecosystem's own installer, whole and plain, a command goes: the
   * package manager of one system, one that must be fetched first, or a part that is asked for in
   * brackets.
   */
  static int detour(String command) {
    List<String> words = CommandPurposes.plainWords(command);
    boolean system =
        words.isEmpty()
            || !(EVERYWHERE.contains(RepositoryPath.name(words.get(0)))
                || FetchedScript.isRunBy(command));
    boolean fetched = system && command.startsWith("./");
    return (system ? 10 : 0) + (fetched ? 6 : 0) + (command.contains("[") ? 4 : 0);
  }

  /** Whether a name is one of the project's modules or programs. */
  boolean isOwn(String name) {
    return names.contains(name)
        || roots.contains(name)
        || roots.stream().anyMatch(root -> name.startsWith(root + "/"));
  }

  private static boolean isMakeTarget(String program) {
    return Set.of("make", "just", "cmake", "meson", "ninja", "mvn", "./mvnw").contains(program)
        || program.startsWith("./");
  }
}
