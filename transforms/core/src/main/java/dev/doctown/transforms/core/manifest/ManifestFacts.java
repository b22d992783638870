package dev.doctown.transforms.core.manifest;

import java.util.ArrayList;
import java.util.List;

/** What all manifests of a repository declare; every list is sorted, without repetitions. */
public record ManifestFacts(
    List<DeclaredModule> modules,
    List<DeclaredDependency> dependencies,
    List<DeclaredCommand> commands,
    List<DeclaredEntryPoint> entryPoints,
    List<ImportAlias> aliases,
    List<ManifestFault> faults) {

  public ManifestFacts {
    modules = List.copyOf(modules);
    dependencies = List.copyOf(dependencies);
    commands = List.copyOf(commands);
    entryPoints = List.copyOf(entryPoints);
    aliases = List.copyOf(aliases);
    faults = List.copyOf(faults);
  }

  /** With how programs are run that the code shows. */
  public ManifestFacts withPrograms(List<ProgramSource> programs) {
    List<DeclaredCommand> all = new ArrayList<>(commands);
    all.addAll(new ProgramCommands(this).of(programs));
    return new ManifestFacts(
        modules,
        dependencies,
        all.stream().distinct().sorted(Findings.COMMAND_ORDER).toList(),
        entryPoints,
        aliases,
        faults);
  }

  /**
   * At most three commands a purpose, in the order of purposes; the first of each is what a
   * maintainer would tell a newcomer.
   */
  public List<DeclaredCommand> bestCommands() {
    return new BestCommands(this).choose();
  }
}
