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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From which line to which line the sure edges of a small repository go. */
final class EdgePlaces {
  private static final int SURE = 80;

  private EdgePlaces() {}

  /**
   * Builds a docpack of some sources and lists its edges of a kind, one a line and in order.
   *
   * @param folder empty; the sources and the pack are put there
   * @param sources texts by path
   */
  static String of(Path folder, Map<String, String> sources, String kind)
      throws IOException, InterruptedException {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = repository.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue(), StandardCharsets.UTF_8);
    }
    String pack = folder.resolve("sources.docpack").toString();
    String where = repository.toString();
    DoctownProcess.in(folder)
        .run("build", "--repo", where, "--skip-embeddings", "--output", pack)
        .expectSuccess();
    Map<String, String> places = new HashMap<>();
    Set<String> edges = new TreeSet<>();
    try (Docpack opened = Docpack.open(Path.of(pack));
        RowIterator<SymbolRow> symbols = opened.rows(DocpackTable.SYMBOLS);
        RowIterator<EdgeRow> rows = opened.rows(DocpackTable.EDGES)) {
      symbols.forEachRemaining(
          row -> places.put(row.getSymbolId(), row.getPath() + ":" + row.getStartLine()));
      while (rows.hasNext()) {
        EdgeRow row = rows.next();
        String to = places.get(row.getToSymbolId());
        if (to != null && row.getKind().equals(kind) && row.getConfidence() >= SURE) {
          edges.add(row.getPath() + ":" + row.getLine() + " -> " + to);
        }
      }
    }
    return String.join("\n", edges);
  }
}
