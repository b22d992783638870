package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.run.RunKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entry points that the code shows, that manifests declare, and that documents lead callers to:
 * writes {@code entry_points}, keeps the {@link EntryPoints} and the {@link DocumentedNames}.
 */
public record EntryPointStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "entry points";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    TreeSet<EntryPointRow> rows = new TreeSet<>(RunKind.ENTRY_POINTS.order());
    try (RowIterator<EntryPointRow> found = repository.fileEntryPoints()) {
      found.forEachRemaining(rows::add);
    }
    Optional<SymbolGraph> graph = results.find(SymbolGraph.class);
    List<DeclaredEntryPoint> declared =
        results.find(ManifestFacts.class).map(ManifestFacts::entryPoints).orElse(List.of());
    for (DeclaredEntryPoint point : declared) {
      rows.add(
          new EntryPointRow(
              point.path(),
              point.line(),
              point.kind().name().toLowerCase(Locale.ROOT),
              point.name(),
              graph.map(each -> symbolId(each, point)).orElse(null)));
    }
    List<EntryPointRow> documented = List.of();
    if (graph.isPresent()) {
      DocumentedNames documents = DocumentedNames.read(repository, graph.get());
      results.keep(DocumentedNames.class, documents);
      documented = DocumentedApi.of(graph.get(), documents);
      rows.addAll(documented);
    }
    results.write(RunKind.ENTRY_POINTS, rows.iterator());
    results.keep(EntryPoints.class, new EntryPoints(List.copyOf(rows), documented));
  }

  /** What a manifest names: a function of a module, a class, or a file. */
  private static @Nullable String symbolId(SymbolGraph graph, DeclaredEntryPoint point) {
    int symbol =
        switch (point.kind()) {
          case CONSOLE_SCRIPT -> graph.symbolNamed(point.target().replace(':', '.'));
          case MAIN_CLASS -> mainOf(graph, graph.symbolNamed(point.target()));
          case BINARY, LIBRARY -> mainOf(graph, graph.symbolOfFile(point.target()));
          case CONTAINER -> -1;
        };
    return symbol < 0 ? null : graph.symbolId(symbol);
  }

  private static int mainOf(SymbolGraph graph, int symbol) {
    int main = symbol < 0 ? -1 : graph.child(symbol, "main");
    return main < 0 ? symbol : main;
  }
}
