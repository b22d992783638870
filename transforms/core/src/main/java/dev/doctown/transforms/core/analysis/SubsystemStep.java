package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.flow.FileSubsystem;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SubsystemRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.core.subsystem.DeclaredModule;
import dev.doctown.transforms.core.subsystem.PartitionInput;
import dev.doctown.transforms.core.subsystem.PartitionedFile;
import dev.doctown.transforms.core.subsystem.Statement;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.core.subsystem.Subsystems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts of the repository: writes {@code subsystems} and the subsystem of each file, keeps the
 * {@link SubsystemMap}. Without a graph the folders alone shape them.
 */
public record SubsystemStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "subsystems";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    Optional<SymbolGraph> graph = results.find(SymbolGraph.class);
    FileFacts facts = FileFacts.read(repository, graph);
    List<Subsystem> subsystems =
        Subsystems.of(
            new PartitionInput(
                repository.repository().getName(),
                facts.files(),
                graph.map(FileUses::of).orElse(List.of()),
                modules(repository, results),
                facts.headings()));
    results.writeSorted(RunKind.SUBSYSTEMS, subsystems.stream().map(SubsystemStep::row).toList());
    SubsystemMap map = SubsystemMap.of(subsystems);
    List<FileSubsystem> places = new ArrayList<>();
    for (PartitionedFile file : facts.files()) {
      map.idOf(file.path()).ifPresent(id -> places.add(new FileSubsystem(file.path(), id)));
    }
    results.writeSorted(RunKind.FILE_SUBSYSTEMS, places);
    results.keep(SubsystemMap.class, map);
  }

  private static List<DeclaredModule> modules(RepositoryView repository, AnalysisResults results) {
    var declared = results.find(ManifestFacts.class).map(ManifestFacts::modules).orElse(List.of());
    var descriptions = ModuleDescriptions.read(repository, declared);
    return declared.stream()
        .map(module -> new DeclaredModule(module.folder(), module.name(), descriptions.get(module)))
        .toList();
  }

  private static SubsystemRow row(Subsystem subsystem) {
    Statement purpose = subsystem.purpose();
    return SubsystemRow.newBuilder()
        .setSubsystemId(subsystem.id())
        .setParentSubsystemId(subsystem.parentId())
        .setName(subsystem.name())
        .setDescription(null)
        .setConfidence(subsystem.confidence())
        .setFiles(subsystem.files())
        .setPrimaryPurpose(purpose == null ? null : purpose.text())
        .setSymbols(subsystem.keySymbols())
        .setDependsOn(subsystem.dependsOn().stream().map(Subsystem.Dependency::id).toList())
        .setEvidence(
            purpose == null
                ? List.of()
                : List.of(
                    new Evidence(purpose.path(), purpose.startLine(), purpose.endLine(), null)))
        .setProvenance("extracted")
        .setSlug(subsystem.slug())
        .setRole(subsystem.role().id())
        .build();
  }
}
