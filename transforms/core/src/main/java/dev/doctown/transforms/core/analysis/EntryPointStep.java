package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.docpack.layout.RepositoryLayout;
import dev.doctown.schemas.flow.FileEntryPoint;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.schemas.tables.ReferenceRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.insight.CBuild;
import dev.doctown.transforms.core.insight.GoBuild;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.route.Routes;
import dev.doctown.transforms.core.run.RunKind;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Entry points that the code shows, that manifests declare, and that documents lead callers to:
 * writes {@code entry_points}, keeps the {@link EntryPoints} and the {@link DocumentedNames}.
 */
public record EntryPointStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  private static final Set<String> PROGRAMS =
      Set.of("main", "binary", "console_script", "main_class");

  @Override
  public String name() {
    return "entry points";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    TreeSet<EntryPointRow> rows = new TreeSet<>(RunKind.ENTRY_POINTS.order());
    Optional<SymbolGraph> graph = results.find(SymbolGraph.class);
    List<EntryPointRow> declared =
        results.find(ManifestFacts.class).map(ManifestFacts::entryPoints).orElse(List.of()).stream()
            .map(point -> row(point, graph))
            .toList();
    rows.addAll(declared);
    List<EntryPointRow> ofFiles = ofFiles(repository, graph);
    Set<EntryPointRow> parts =
        graph.isEmpty() ? Set.of() : SideMains.of(ofFiles, declared, graph.get());
    ofFiles.forEach(row -> rows.add(parts.contains(row) ? tool(row) : row));
    List<EntryPointRow> documented = List.of();
    if (graph.isPresent()) {
      DocumentedNames documents = DocumentedNames.read(repository, graph.get());
      results.keep(DocumentedNames.class, documents);
      documented = DocumentedApi.of(graph.get(), documents, isProgram(rows, graph.get().layout()));
      rows.addAll(documented);
    }
    results.write(RunKind.ENTRY_POINTS, rows.iterator());
    results.keep(EntryPoints.class, new EntryPoints(List.copyOf(rows), documented));
  }

  private static boolean isProgram(Set<EntryPointRow> rows, RepositoryLayout layout) {
    return rows.stream()
        .filter(row -> PROGRAMS.contains(row.getKind()) && !layout.isAside(row.getPath()))
        .anyMatch(row -> !row.getKind().equals("main") || !layout.isTool(row.getPath()));
  }

  private static EntryPointRow row(DeclaredEntryPoint point, Optional<SymbolGraph> graph) {
    String symbol = graph.map(each -> DeclaredBeginning.of(each, point)).orElse(null);
    EntryPointRow row =
        new EntryPointRow(
            point.path(),
            point.line(),
            point.kind().name().toLowerCase(Locale.ROOT),
            point.name(),
            symbol);
    boolean aside = graph.isPresent() && DeclaredClasses.isAside(graph.get(), point, symbol);
    return aside ? tool(row) : row;
  }

  private static List<EntryPointRow> ofFiles(
      RepositoryView repository, Optional<SymbolGraph> graph) {
    List<EntryPointRow> rows;
    try (RowIterator<FileEntryPoint> found = repository.fileEntryPoints();
        RowIterator<ReferenceRow> references = repository.references()) {
      rows = graph.isEmpty() ? Routes.alone(found) : Routes.of(graph.get(), found, references);
    }
    Set<EntryPointRow> leftOut = leftOut(repository, rows);
    return rows.stream().map(row -> leftOut.contains(row) ? tool(row) : row).toList();
  }

  /** Main functions that no usual build has. */
  private static Set<EntryPointRow> leftOut(RepositoryView repository, List<EntryPointRow> rows) {
    Map<String, List<EntryPointRow>> programs =
        rows.stream()
            .filter(row -> row.getKind().equals("main"))
            .filter(row -> row.getPath().endsWith(".go") || CBuild.isSource(row.getPath()))
            .collect(Collectors.groupingBy(EntryPointRow::getPath));
    Set<EntryPointRow> leftOut = new HashSet<>();
    try (RowIterator<FileContent> contents =
        repository.contents(file -> programs.containsKey(file.getPath()))) {
      while (contents.hasNext()) {
        FileContent content = contents.next();
        String path = content.file().getPath();
        List<String> lines = content.text().lines().toList();
        for (EntryPointRow row : programs.getOrDefault(path, List.of())) {
          if (path.endsWith(".go")
              ? GoBuild.isLeftOut(content.text())
              : CBuild.isLeftOut(lines, row.getLine())) {
            leftOut.add(row);
          }
        }
      }
    }
    return leftOut;
  }

  private static EntryPointRow tool(EntryPointRow row) {
    return new EntryPointRow(
        row.getPath(), row.getLine(), "tool", row.getName(), row.getSymbolId());
  }
}
