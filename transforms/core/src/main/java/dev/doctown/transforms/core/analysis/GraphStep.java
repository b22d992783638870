package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.flow.SymbolMeasure;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.transforms.core.graph.GraphBuilder;
import dev.doctown.transforms.core.graph.GraphLimits;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.manifest.DeclaredEntryPoint;
import dev.doctown.transforms.core.manifest.ManifestFacts;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * References become edges: writes {@code edges} and the measures of {@code symbols}, keeps the
 * {@link SymbolGraph}.
 */
public record GraphStep(GraphLimits limits) implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    GraphBuilder builder = new GraphBuilder(limits);
    feed(repository.files(), builder::addFile);
    results.find(ManifestFacts.class).map(ManifestFacts::entryPoints).orElse(List.of()).stream()
        .filter(point -> point.kind() == DeclaredEntryPoint.Kind.LIBRARY)
        .forEach(library -> builder.addLibrary(library.name(), library.target()));
    results.find(ManifestFacts.class).map(ManifestFacts::aliases).orElse(List.of()).stream()
        .filter(alias -> !alias.targets().isEmpty())
        .forEach(
            alias ->
                builder.addImportName(
                    alias.scope(), alias.base(), alias.pattern(), alias.targets()));
    feed(repository.symbols(), builder::addSymbol);
    feed(repository.references(), builder::survey);
    feed(repository.references(), builder::resolve);
    SymbolGraph graph = builder.finish();
    results.write(RunKind.EDGES, graph.edgeRows());
    try (RowIterator<SymbolMeasure> measures = new Measures(repository.symbols(), graph)) {
      results.write(RunKind.SYMBOL_MEASURES, measures);
    }
    results.keep(SymbolGraph.class, graph);
  }

  private static <R> void feed(RowIterator<R> rows, Consumer<R> sink) {
    try (rows) {
      rows.forEachRemaining(sink);
    }
  }

  /** The graph has no places; the symbols, which come in its order, do. */
  private static final class Measures implements RowIterator<SymbolMeasure> {
    private final RowIterator<SymbolRow> symbols;
    private final SymbolGraph graph;
    private int number;

    Measures(RowIterator<SymbolRow> symbols, SymbolGraph graph) {
      this.symbols = symbols;
      this.graph = graph;
    }

    @Override
    public boolean hasNext() {
      return symbols.hasNext();
    }

    @Override
    public SymbolMeasure next() {
      SymbolRow symbol = symbols.next();
      int s = number++;
      if (!graph.symbolId(s).equals(symbol.getSymbolId())) {
        throw new DoctownException(
            ErrorCode.BUG, "the graph numbers its symbols otherwise; please report this");
      }
      return new SymbolMeasure(
          symbol.getPath(),
          symbol.getStartByte(),
          symbol.getSymbolId(),
          graph.rank(s),
          graph.fanIn(s),
          graph.fanOut(s));
    }

    @Override
    public void close() {
      symbols.close();
    }
  }
}
