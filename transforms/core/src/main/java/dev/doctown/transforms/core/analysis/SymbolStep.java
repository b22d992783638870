package dev.doctown.transforms.core.analysis;

import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EnrichedSymbolRow;
import dev.doctown.schemas.tables.Evidence;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.schemas.tables.UsageExample;
import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.run.RunKind;
import dev.doctown.transforms.spi.SymbolKinds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is known of the public symbols: documentation as the code has it, an example of use, what
 * they have most to do with. Writes {@code enriched_symbols}.
 */
public record SymbolStep() implements AnalysisStep {
  private static final long serialVersionUID = 1L;

  /** The most central ones; others are documented in their own rows alone. */
  private static final int MOST = 20_000;

  private static final int MOST_RELATED = 8;

  @Override
  public String name() {
    return "symbols";
  }

  @Override
  public void run(RepositoryView repository, AnalysisResults results) throws IOException {
    Optional<SymbolGraph> found = results.find(SymbolGraph.class);
    if (found.isEmpty()) {
      return;
    }
    SymbolGraph graph = found.get();
    boolean[] wanted = wanted(graph);
    Map<Integer, UsageExample> examples = UsageExamples.read(repository, graph, wanted);
    Set<EdgeKind> uses = Set.of(EdgeKind.CALLS, EdgeKind.EXTENDS, EdgeKind.IMPLEMENTS);
    Adjacency used = graph.sure(uses, false);
    Adjacency users = graph.sure(uses, true);
    List<EnrichedSymbolRow> rows = new ArrayList<>();
    int number = 0;
    try (RowIterator<SymbolRow> symbols = repository.symbols()) {
      while (symbols.hasNext()) {
        SymbolRow symbol = symbols.next();
        if (wanted[number]) {
          UsageExample example = examples.get(number);
          rows.add(
              row(
                  symbol,
                  example == null ? List.of() : List.of(example),
                  related(graph, number, used, users)));
        }
        number++;
      }
    }
    results.writeSorted(RunKind.ENRICHED_SYMBOLS, rows);
  }

  private static boolean[] wanted(SymbolGraph graph) {
    boolean[] wanted = new boolean[graph.symbolCount()];
    IntStream.range(0, wanted.length)
        .filter(symbol -> isPublic(graph, symbol))
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer symbol) -> -graph.rank(symbol))
                .thenComparingInt(Integer::intValue))
        .limit(MOST)
        .forEach(symbol -> wanted[symbol] = true);
    return wanted;
  }

  private static boolean isPublic(SymbolGraph graph, int symbol) {
    String kind = graph.kind(symbol);
    boolean documented =
        SymbolKinds.TYPES.contains(kind)
            || SymbolKinds.FUNCTIONS.contains(kind)
            || kind.equals("type_alias")
            || kind.equals("property");
    return documented
        && !graph.visibility(symbol).equals("private")
        && graph.category(graph.fileOf(symbol)).equals("source");
  }

  /** What uses it and what it uses, the most central first. */
  private static List<String> related(
      SymbolGraph graph, int symbol, Adjacency used, Adjacency users) {
    Set<Integer> related = new LinkedHashSet<>();
    IntStream.concat(IntStream.of(used.neighbours(symbol)), IntStream.of(users.neighbours(symbol)))
        .filter(other -> other != symbol && graph.category(graph.fileOf(other)).equals("source"))
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer other) -> -graph.rank(other))
                .thenComparingInt(Integer::intValue))
        .forEach(related::add);
    return related.stream().limit(MOST_RELATED).map(graph::symbolId).toList();
  }

  private static EnrichedSymbolRow row(
      SymbolRow symbol, List<UsageExample> examples, List<String> related) {
    String documentation = symbol.getDocComment();
    return new EnrichedSymbolRow(
        symbol.getSymbolId(),
        symbol.getName(),
        documentation == null ? symbol.getSignature() : documentation,
        examples,
        related,
        null,
        List.of(),
        List.of(new Evidence(symbol.getPath(), symbol.getStartLine(), symbol.getEndLine(), null)),
        "extracted",
        List.of(),
        List.of());
  }
}
