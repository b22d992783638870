package dev.doctown.docpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocpackTest {

  static <T> List<T> all(RowIterator<T> rows) {
    try (rows) {
      List<T> list = new ArrayList<>();
      rows.forEachRemaining(list::add);
      return list;
    }
  }

  @Test
  void rowsAreReadAsTheyWereWritten(@TempDir Path folder) {
    SmallPack small = new SmallPack();
    Path file = folder.resolve("demo.docpack");
    PackSummary summary = small.write(folder.resolve("work"), file);

    try (Docpack pack = Docpack.open(file)) {
      assertEquals(small.files, all(pack.rows(DocpackTable.FILES)));
      assertEquals(small.chunks, all(pack.rows(DocpackTable.CHUNKS)));
      assertEquals(small.symbols, all(pack.rows(DocpackTable.SYMBOLS)));
      assertEquals(small.references, all(pack.rows(DocpackTable.REFERENCES)));
      assertEquals(small.failures, all(pack.rows(DocpackTable.FAILURES)));
      assertEquals(List.of(), all(pack.rows(DocpackTable.EDGES)));
      List<EmbeddingVector> vectors = all(pack.embeddings());
      assertEquals(small.embeddings.size(), vectors.size());
      Iterator<EmbeddingVector> expected = small.embeddings.iterator();
      for (EmbeddingVector vector : vectors) {
        EmbeddingVector written = expected.next();
        assertEquals(written.model(), vector.model());
        assertEquals(written.textSha256(), vector.textSha256());
        assertEquals(written.engine(), vector.engine());
        assertEquals(written.tokenCount(), vector.tokenCount());
        assertEquals(written.windows(), vector.windows());
        assertArrayEquals(written.vector(), vector.vector());
      }
      assertEquals(summary.manifest(), pack.manifest());
    }
  }

  @Test
  void onlyTheColumnsThatWereAskedForAreSet(@TempDir Path folder) {
    Path file = folder.resolve("demo.docpack");
    new SmallPack().write(folder.resolve("work"), file);
    try (Docpack pack = Docpack.open(file)) {
      List<ChunkRow> rows = all(pack.rows(DocpackTable.CHUNKS, Set.of("path", "end_byte")));
      assertEquals("README.md", rows.get(0).getPath());
      assertEquals(SmallPack.README.getBytes(UTF_8).length, rows.get(0).getEndByte());
      assertEquals(null, rows.get(0).get(DocpackTable.CHUNKS.schema().getField("content").pos()));
    }
  }

  @Test
  void entriesAreStreamedAndMapped(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("demo.docpack");
    DerivedEntries readme =
        (description, tables, sink) ->
            sink.entry(
                "README.md",
                out -> out.write(("# " + description.source().name()).getBytes(UTF_8)));
    new SmallPack().write(folder.resolve("work"), file, List.of(readme));
    try (Docpack pack = Docpack.open(file)) {
      try (InputStream in = pack.open("README.md").orElseThrow()) {
        assertEquals("# demo", new String(in.readAllBytes(), UTF_8));
      }
      assertEquals("# demo", UTF_8.decode(pack.map("README.md").orElseThrow()).toString());
    }
  }

  @Test
  void aPackHasPagesAndIndexBesideItsTables(@TempDir Path folder) {
    SmallPack small = new SmallPack();
    Path file = folder.resolve("demo.docpack");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      small.writeTables(writer);
      writer.finish(SmallPack.description(), file);
    }
    try (Docpack pack = Docpack.open(file)) {
      List<String> entries = pack.entries();
      assertEquals(List.of("mimetype", "manifest.json", "README.md"), entries.subList(0, 3));
      assertEquals(entries.subList(2, entries.size()), sorted(entries.subList(2, entries.size())));
      assertTrue(entries.contains("llms.txt"));
      assertTrue(entries.stream().anyMatch(path -> path.startsWith("search/")));
      assertTrue(entries.contains("tables/embeddings.parquet"));
    }
    assertEquals(List.of("demo.docpack", "work"), names(folder));
    assertEquals(List.of(), names(folder.resolve("work")));
  }

  private static List<String> sorted(List<String> paths) {
    return paths.stream().sorted(Utf8Order.INSTANCE).toList();
  }

  private static List<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : sorted(List.of(names));
  }
}
