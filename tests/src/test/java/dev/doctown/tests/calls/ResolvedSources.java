package dev.doctown.tests.calls;

import dev.doctown.docpack.Docpack;
import dev.doctown.docpack.DocpackTable;
import dev.doctown.docpack.RowIterator;
import dev.doctown.schemas.tables.EdgeRow;
import dev.doctown.schemas.tables.SymbolRow;
import dev.doctown.tests.DoctownProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sure edges that the product finds in a small repository that a test writes down. */
final class ResolvedSources {
  /** Edges that are surer than candidates by name. */
  private static final int SURE = 80;

  private final List<Edge> edges;

  private ResolvedSources(List<Edge> edges) {
    this.edges = edges;
  }

  /** A sure edge, by names and by places. */
  private record Edge(String kind, String from, String to, String place, String target) {}

  /**
   * Builds a docpack.
   *
   * @param folder empty; the sources and the pack are put there
   * @param sources texts by path
   */
  static ResolvedSources of(Path folder, Map<String, String> sources)
      throws IOException, InterruptedException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = repository.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
    }
    Path pack = folder.resolve("sources.docpack");
    DoctownProcess.in(folder)
        .run("build", "--repo=" + repository, "--skip-embeddings", "--output=" + pack)
        .expectSuccess();
    try (Docpack opened = Docpack.open(pack);
        RowIterator<EdgeRow> rows = opened.rows(DocpackTable.EDGES)) {
      return new ResolvedSources(sure(rows, symbols(opened)));
    }
  }

  private static Map<String, SymbolRow> symbols(Docpack pack) throws IOException {
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
