package dev.doctown.tests.calls;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The edges of a pack between symbols that are surer than candidates by name. */
final class SureEdges {
  private static final int SURE = 80;

  private final List<Edge> edges;

  private SureEdges(List<Edge> edges) {
    this.edges = edges;
  }

  /** A sure edge, by names and by places. */
  private record Edge(String kind, String from, String to, String place, String target) {}

  /** Reads them from a pack. */
  static SureEdges of(Path pack) {
    try (Docpack opened = Docpack.open(pack);
        RowIterator<EdgeRow> rows = opened.rows(DocpackTable.EDGES)) {
      return new SureEdges(sure(rows, symbols(opened)));
    }
  }

  private static Map<String, SymbolRow> symbols(Docpack pack) {
    Map<String, SymbolRow> symbols = new HashMap<>();
    try (RowIterator<SymbolRow> rows = pack.rows(DocpackTable.SYMBOLS)) {
      rows.forEachRemaining(row -> symbols.put(row.getSymbolId(), row));
    }
    return symbols;
  }

  private static List<Edge> sure(Iterator<EdgeRow> rows, Map<String, SymbolRow> symbols) {
    List<Edge> edges = new ArrayList<>();
    while (rows.hasNext()) {
      EdgeRow row = rows.next();
      SymbolRow from = symbols.get(row.getFromSymbolId());
      SymbolRow to = symbols.get(row.getToSymbolId());
      if (from != null && to != null && row.getConfidence() >= SURE) {
        edges.add(
            new Edge(
                row.getKind(),
                from.getQualifiedName(),
                to.getQualifiedName(),
                row.getPath() + ":" + row.getLine(),
                to.getPath() + ":" + to.getStartLine()));
      }
    }
    return edges;
  }

  /** Distinct sure edges of one kind from a folder, as {@code from kind to} and one a line. */
  String edges(String folder, String kind) {
    return lines(
        kind,
        edge -> edge.from().startsWith(folder + "/"),
        edge -> edge.from() + " " + kind + " " + edge.to());
  }

  /** Distinct sure edges of some kinds, as {@code from kind to}. */
  Set<String> between(Set<String> kinds) {
    Set<String> lines = new TreeSet<>();
    for (Edge edge : edges) {
      if (kinds.contains(edge.kind())) {
        lines.add(edge.from() + " " + edge.kind() + " " + edge.to());
      }
    }
    return lines;
  }

  /** Distinct sure edges of one kind, as {@code path:line -> path:line} and one a line. */
  String places(String kind) {
    return lines(kind, edge -> true, edge -> edge.place() + " -> " + edge.target());
  }

  private String lines(String kind, Predicate<Edge> wanted, Function<Edge, String> line) {
    return edges.stream()
        .filter(edge -> edge.kind().equals(kind))
        .filter(wanted)
        .map(line)
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
