package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How programs are run from a checkout that no manifest names, in languages where a folder is a
 * program: Go's packages with a main function, and Python's with {@code __main__.py}. A program of
 * its module's name, or in its folder, stands for all of them.
 */
final class ProgramCommands {
  private static final String GO_SOURCE = ".go";
  private static final String PYTHON_MAIN = "/__main__.py";

  private final ManifestFacts facts;

  /** The folders of modules, by ecosystem. */
  private final Map<String, Set<String>> folders = new HashMap<>();

  private final Set<String> scripted = new HashSet<>();

  ProgramCommands(ManifestFacts facts) {
    this.facts = facts;
    for (DeclaredModule module : facts.modules()) {
      folders
          .computeIfAbsent(module.ecosystem(), ecosystem -> new HashSet<>())
          .add(module.folder());
    }
    for (DeclaredEntryPoint point : facts.entryPoints()) {
      if (point.kind() == DeclaredEntryPoint.Kind.CONSOLE_SCRIPT) {
        scripted.add(RepositoryPath.folder(point.path()));
      }
    }
  }

  List<DeclaredCommand> of(List<ProgramSource> programs) {
    Map<String, List<ProgramSource>> byModule = new HashMap<>();
    for (ProgramSource program : programs) {
      String ecosystem =
          program.path().endsWith(GO_SOURCE)
              ? Ecosystem.GO
              : program.path().endsWith(PYTHON_MAIN) ? Ecosystem.PYPI : "";
      String folder = nearest(program.path(), folders.getOrDefault(ecosystem, Set.of()));
      byModule.computeIfAbsent(key(ecosystem, folder), any -> new ArrayList<>()).add(program);
    }
    List<DeclaredCommand> commands = new ArrayList<>();
    for (DeclaredModule module : facts.modules()) {
      List<ProgramSource> own =
          byModule.getOrDefault(key(module.ecosystem(), module.folder()), List.of());
      if (module.ecosystem().equals(Ecosystem.GO)) {
        commands.addAll(goCommands(module, own));
      } else if (module.ecosystem().equals(Ecosystem.PYPI) && !scripted.contains(module.folder())) {
        commands.addAll(pythonCommands(module, own));
      }
    }
    return commands;
  }

  private static String key(String ecosystem, String folder) {
    return ecosystem + " " + folder;
  }

  private static List<DeclaredCommand> goCommands(DeclaredModule module, List<ProgramSource> own) {
    String name = InstallTargets.goName(module.name());
    List<ProgramSource> main =
        own.stream()
            .filter(
                program -> {
                  String folder = RepositoryPath.folder(program.path());
                  return folder.equals(module.folder()) || RepositoryPath.name(folder).equals(name);
                })
            .toList();
    return (main.isEmpty() ? own : main)
        .stream()
            .map(
                program ->
                    command("go run " + packageOf(program, module), program, module.folder()))
            .toList();
  }

  private static String packageOf(ProgramSource program, DeclaredModule module) {
    String inside = folderInside(program, module);
    return inside.isEmpty() ? "." : "./" + inside;
  }

  /** The folder of a program from that of its module; empty where they are one. */
  private static String folderInside(ProgramSource program, DeclaredModule module) {
    String folder = RepositoryPath.folder(program.path());
    if (folder.equals(module.folder())) {
      return "";
    }
    return module.folder().isEmpty() ? folder : folder.substring(module.folder().length() + 1);
  }

  private static List<DeclaredCommand> pythonCommands(
      DeclaredModule module, List<ProgramSource> own) {
    List<DeclaredCommand> commands = new ArrayList<>();
    for (ProgramSource program : own) {
      String inside = folderInside(program, module);
      if (!inside.isEmpty()) {
        String name = inside.startsWith("src/") ? inside.substring("src/".length()) : inside;
        commands.add(command("python -m " + name.replace('/', '.'), program, ""));
      }
    }
    return commands;
  }

  /** The innermost of some folders around a file; no folder if there is none. */
  private static String nearest(String path, Set<String> folders) {
    String folder = RepositoryPath.folder(path);
    while (!folders.contains(folder)) {
      if (folder.isEmpty()) {
        return "/";
      }
      folder = RepositoryPath.folder(folder);
    }
    return folder;
  }

  private static DeclaredCommand command(String command, ProgramSource program, String folder) {
    return new DeclaredCommand(
        CommandPurpose.RUN,
        command,
        CommandOrigin.CONVENTION,
        folder,
        program.path(),
        program.line());
  }
}
