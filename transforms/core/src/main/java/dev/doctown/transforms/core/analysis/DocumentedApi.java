package dev.doctown.transforms.core.analysis;

import dev.doctown.schemas.tables.EntryPointRow;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a caller of a library begins: those of its public functions, types and values that its
 * documents write most, each with a place that does.
 */
final class DocumentedApi {
  static final String KIND = "documented";

  private static final int MOST = 8;

  /** As many definitions of a name are told apart by nothing but their scopes. */
  private static final int MOST_NAMESAKES = 5;

  /** Documents of a program name its parts in passing. */
  private static final int LEAST_OF_A_PROGRAM = 3;

  private static final Set<String> VALUES = Set.of("function", "constant", "variable");
  private static final Set<String> SCOPES = Set.of("file", "module", "namespace");
  private static final Set<String> OPEN = Set.of("public", "unknown");

  private final SymbolGraph graph;
  private final DocumentedNames documents;
  private final int least;

  private DocumentedApi(SymbolGraph graph, DocumentedNames documents, int least) {
    this.graph = graph;
    this.documents = documents;
    this.least = least;
  }

  /**
   * Entry points of the kind {@value #KIND}, the most documented first.
   *
   * @param isProgram whether the project has programs of its own
   */
  static List<EntryPointRow> of(SymbolGraph graph, DocumentedNames documents, boolean isProgram) {
    return new DocumentedApi(graph, documents, isProgram ? LEAST_OF_A_PROGRAM : 1).rows();
  }

  private List<EntryPointRow> rows() {
    Map<String, Integer> symbols = new HashMap<>();
    Map<String, Integer> namesakes = new HashMap<>();
    IntStream.range(0, graph.symbolCount())
        .filter(this::isOpen)
        .filter(symbol -> documents.weight(graph, symbol) >= least)
        .forEach(
            symbol -> {
              symbols.merge(graph.name(symbol), symbol, this::likelier);
              namesakes.merge(graph.name(symbol), 1, Integer::sum);
            });
    symbols
        .entrySet()
        .removeIf(
            each ->
                namesakes.getOrDefault(each.getKey(), 0) > MOST_NAMESAKES
                    && documents.weightInItsScope(graph, each.getValue()) == 0);
    List<EntryPointRow> rows = new ArrayList<>();
    symbols.values().stream()
        .sorted(
            Comparator.comparingInt((Integer symbol) -> -documents.weight(graph, symbol))
                .thenComparing(Comparator.comparingLong(symbol -> -graph.rank(symbol)))
                .thenComparingInt(Integer::intValue))
        .limit(MOST)
        .forEach(symbol -> add(symbol, rows));
    return rows;
  }

  private void add(int symbol, List<EntryPointRow> rows) {
    DocumentedNames.Mention mention = documents.of(graph, symbol);
    if (mention != null) {
      rows.add(
          new EntryPointRow(
              mention.path(), mention.line(), KIND, graph.name(symbol), graph.symbolId(symbol)));
    }
  }

  /** Of two symbols of a name the one that documents write oftener, with its scope in front. */
  private int likelier(int one, int other) {
    int difference =
        documents.weightInItsScope(graph, one) - documents.weightInItsScope(graph, other);
    return difference > 0 || (difference == 0 && graph.rank(one) >= graph.rank(other))
        ? one
        : other;
  }

  private boolean isOpen(int symbol) {
    String kind = graph.kind(symbol);
    int parent = graph.parentOf(symbol);
    String path = graph.path(graph.fileOf(symbol));
    return (VALUES.contains(kind) || OwnDefinitions.isType(kind))
        && (parent < 0 || SCOPES.contains(graph.kind(parent)))
        && OPEN.contains(graph.visibility(symbol))
        && OwnDefinitions.isOpen(graph, symbol)
        && !OwnDefinitions.isInternal(graph, symbol)
        && !graph.layout().isAside(path)
        && !graph.layout().isTool(path);
  }
}
