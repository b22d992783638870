package dev.doctown.transforms.core.manifest;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what formats find, and sorts it once. */
final class Findings {
  static final Comparator<DeclaredCommand> COMMAND_ORDER =
      Findings.<DeclaredCommand>by(DeclaredCommand::path)
          .thenComparingInt(DeclaredCommand::line)
          .thenComparing(DeclaredCommand::purpose)
          .thenComparing(by(DeclaredCommand::command))
          .thenComparing(by(DeclaredCommand::folder))
          .thenComparing(DeclaredCommand::origin);

  private final Set<DeclaredModule> modules = new LinkedHashSet<>();
  private final Set<DeclaredDependency> dependencies = new LinkedHashSet<>();
  private final Set<DeclaredCommand> commands = new LinkedHashSet<>();
  private final Set<DeclaredEntryPoint> entryPoints = new LinkedHashSet<>();
  private final Set<ImportAlias> aliases = new LinkedHashSet<>();
  private final Set<ManifestFault> faults = new LinkedHashSet<>();

  void add(DeclaredModule module) {
    modules.add(module);
  }

  void add(DeclaredDependency dependency) {
    dependencies.add(dependency);
  }

  void add(DeclaredCommand command) {
    commands.add(command);
  }

  void add(DeclaredEntryPoint entryPoint) {
    entryPoints.add(entryPoint);
  }

  void add(ImportAlias alias) {
    aliases.add(alias);
  }

  void add(ManifestFault fault) {
    faults.add(fault);
  }

  Set<DeclaredModule> modules() {
    return modules;
  }

  Set<DeclaredCommand> commands() {
    return commands;
  }

  Set<DeclaredEntryPoint> entryPoints() {
    return entryPoints;
  }

  ManifestFacts facts() {
    List<DeclaredModule> declared =
        sorted(
            modules,
            by(DeclaredModule::path)
                .thenComparingInt(DeclaredModule::line)
                .thenComparing(by(DeclaredModule::ecosystem))
                .thenComparing(by(DeclaredModule::name))
                .thenComparing(by(DeclaredModule::folder)));
    OwnModules own = new OwnModules(declared);
    return new ManifestFacts(
        declared,
        sorted(
            dependencies.stream().map(own::mark).toList(),
            by(DeclaredDependency::ecosystem)
                .thenComparing(by(DeclaredDependency::name))
                .thenComparing(by(DeclaredDependency::scope))
                .thenComparing(by(DeclaredDependency::path))
                .thenComparingInt(DeclaredDependency::line)
                .thenComparing(by(DeclaredDependency::version))),
        sorted(commands, COMMAND_ORDER),
        sorted(
            entryPoints,
            by(DeclaredEntryPoint::path)
                .thenComparingInt(DeclaredEntryPoint::line)
                .thenComparing(DeclaredEntryPoint::kind)
                .thenComparing(by(DeclaredEntryPoint::name))
                .thenComparing(by(DeclaredEntryPoint::target))),
        sorted(
            aliases,
            by(ImportAlias::path)
                .thenComparing(by(ImportAlias::pattern))
                .thenComparing(by(ImportAlias::base))
                .thenComparing(by(alias -> String.join("\n", alias.targets())))),
        sorted(
            faults,
            by(ManifestFault::path)
                .thenComparingInt(ManifestFault::line)
                .thenComparing(by(ManifestFault::message))));
  }

  private static <T> Comparator<T> by(Function<T, @Nullable String> field) {
    return Comparator.comparing(field, Comparator.nullsFirst(Utf8Order.INSTANCE));
  }

  private static <T> List<T> sorted(Collection<T> found, Comparator<T> order) {
    List<T> list = new ArrayList<>(found);
    list.sort(order);
    return list;
  }
}
