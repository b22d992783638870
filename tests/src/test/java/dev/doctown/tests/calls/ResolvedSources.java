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
import java.util.Set;
import java.util.TreeSet;

/** What the product says of a small repository that a test writes down. */
final class ResolvedSources {
  /** Edges that are surer than candidates by name. */
  private static final int SURE = 80;

  private static final Set<String> KINDS = Set.of("calls", "imports", "extends", "implements");

  private final List<String> edges;

  private ResolvedSources(List<String> edges) {
    this.edges = edges;
  }

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
        .run(
            "build",
            "--repo",
            repository.toString(),
            "--skip-embeddings",
            "--output",
            pack.toString())
        .expectSuccess();
    try (Docpack opened = Docpack.open(pack)) {
      Map<String, String> names = new HashMap<>();
      try (RowIterator<SymbolRow> rows = opened.rows(DocpackTable.SYMBOLS)) {
        rows.forEachRemaining(row -> names.put(row.getSymbolId(), row.getQualifiedName()));
      }
      List<String> edges = new ArrayList<>();
      try (RowIterator<EdgeRow> rows = opened.rows(DocpackTable.EDGES)) {
        read(rows, names, edges);
      }
      return new ResolvedSources(edges);
    }
  }

  private static void read(Iterator<EdgeRow> rows, Map<String, String> names, List<String> edges) {
    while (rows.hasNext()) {
      EdgeRow row = rows.next();
      String to = row.getToSymbolId();
      if (to != null && row.getConfidence() >= SURE && KINDS.contains(row.getKind())) {
        edges.add(names.get(row.getFromSymbolId()) + " " + row.getKind() + " " + names.get(to));
      }
    }
  }

  /** Distinct sure edges of one kind from a folder, as {@code from kind to} and one a line. */
  String edges(String folder, String kind) {
    Set<String> found = new TreeSet<>();
    for (String edge : edges) {
      if (edge.startsWith(folder + "/") && edge.contains(" " + kind + " ")) {
        found.add(edge);
      }
    }
    return String.join("\n", found);
  }
}
