package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How programs are run from a checkout that no manifest names, in languages where a folder is a
 * program: Go's packages with a main function, and Python's with {@code __main__.py}. A program of
 * its module's name, or in its folder, stands for all of them.
 */
final class ProgramCommands {
  private static final String GO_SOURCE = ".go";
  private static final String PYTHON_MAIN = "/__main__.py";

  private final ManifestFacts facts;

  ProgramCommands(ManifestFacts facts) {
    this.facts = facts;
  }

  List<DeclaredCommand> of(List<ProgramSource> programs) {
    List<DeclaredCommand> commands = new ArrayList<>();
    for (DeclaredModule module : facts.modules()) {
      if (module.ecosystem().equals(Ecosystem.GO)) {
        commands.addAll(goCommands(module, programs));
      } else if (module.ecosystem().equals(Ecosystem.PYPI) && !hasScripts(module)) {
        commands.addAll(pythonCommands(module, programs));
      }
    }
    return commands;
  }

  private List<DeclaredCommand> goCommands(DeclaredModule module, List<ProgramSource> programs) {
    List<ProgramSource> own =
        programs.stream()
            .filter(program -> program.path().endsWith(GO_SOURCE))
            .filter(program -> nearest(program.path(), Ecosystem.GO).equals(module.folder()))
            .toList();
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

  private List<DeclaredCommand> pythonCommands(
      DeclaredModule module, List<ProgramSource> programs) {
    List<DeclaredCommand> commands = new ArrayList<>();
    for (ProgramSource program : programs) {
      if (!program.path().endsWith(PYTHON_MAIN)
          || !nearest(program.path(), Ecosystem.PYPI).equals(module.folder())) {
        continue;
      }
      String inside = folderInside(program, module);
      if (!inside.isEmpty()) {
        String name = inside.startsWith("src/") ? inside.substring("src/".length()) : inside;
        commands.add(command("python -m " + name.replace('/', '.'), program, ""));
      }
    }
    return commands;
  }

  private boolean hasScripts(DeclaredModule module) {
    return facts.entryPoints().stream()
        .anyMatch(
            point ->
                point.kind() == DeclaredEntryPoint.Kind.CONSOLE_SCRIPT
                    && RepositoryPath.folder(point.path()).equals(module.folder()));
  }

  /** The folder of the innermost module around a file; no folder if there is none. */
  private String nearest(String path, String ecosystem) {
    return facts.modules().stream()
        .filter(module -> module.ecosystem().equals(ecosystem))
        .map(DeclaredModule::folder)
        .filter(folder -> folder.isEmpty() || path.startsWith(folder + "/"))
        .max(Comparator.comparingInt(String::length))
        .orElse("/");
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
