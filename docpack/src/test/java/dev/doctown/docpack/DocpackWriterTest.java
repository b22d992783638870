package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.schemas.tables.ChunkRow;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocpackWriterTest {
  private static List<ChunkRow> manyChunks(int count) {
    Random random = new Random(7);
    List<ChunkRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 120; word++) {
        text.append("word").append(random.nextInt(5000)).append(word % 9 == 0 ? "\n" : " ");
      }
      byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
      rows.add(
          SmallPack.chunk(
              String.format(Locale.ROOT, "src/%05d.java", i / 5),
              i % 5 * 1000,
              content,
              true,
              1,
              9,
              "Java",
              "definition",
              List.of("s" + i)));
    }
    return rows;
  }

  private static List<EmbeddingVector> vectorsOf(List<ChunkRow> rows) {
    List<EmbeddingVector> vectors = new ArrayList<>();
    rows.forEach(
        row -> vectors.add(SmallPack.vector(String.valueOf(row.getEmbeddingTextSha256()))));
    vectors.sort(Comparator.comparing(EmbeddingVector::textSha256, Utf8Order.INSTANCE));
    return vectors;
  }

  private static PackSummary write(
      Path work, Path target, List<ChunkRow> chunks, List<EmbeddingVector> vectors) {
    try (DocpackWriter writer = DocpackWriter.create(work, scratch -> List.of())) {
      writer.embeddings(vectors.iterator());
      writer.table(DocpackTable.CHUNKS, chunks.iterator());
      return writer.finish(SmallPack.description(), target);
    }
  }

  @Test
  void tablesWrittenSideBySideGiveTheSameBytes(@TempDir Path folder) throws IOException {
    List<ChunkRow> rows = manyChunks(5_000);
    List<EmbeddingVector> vectors = vectorsOf(rows);
    Path first = folder.resolve("first.docpack");
    write(folder.resolve("work"), first, rows, vectors);

    Path second = folder.resolve("second.docpack");
    try (DocpackWriter writer =
        DocpackWriter.create(folder.resolve("work"), scratch -> List.of())) {
      SideBySide.run(
          List.of(
              () -> writer.table(DocpackTable.CHUNKS, rows.iterator()),
              () -> writer.embeddings(vectors.iterator())));
      writer.finish(SmallPack.description(), second);
    }

    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void rowsThatWereShuffledAndSortedGiveTheSameBytes(@TempDir Path folder) throws IOException {
    List<ChunkRow> rows = manyChunks(20_000);
    List<EmbeddingVector> vectors = vectorsOf(rows);
    Path first = folder.resolve("first.docpack");
    PackSummary summary = write(folder.resolve("work"), first, rows, vectors);

    List<ChunkRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    shuffled.sort(DocpackTable.CHUNKS.order());
    Path second = folder.resolve("elsewhere/second.docpack");
    Files.createDirectories(folder.resolve("elsewhere"));
    write(folder.resolve("other/work"), second, shuffled, vectors);

    byte[] bytes = Files.readAllBytes(first);
    assertArrayEquals(bytes, Files.readAllBytes(second));
    assertEquals(bytes.length, summary.size());
    assertEquals(Digests.sha256(bytes), summary.sha256());
    try (Docpack pack = Docpack.open(second)) {
      assertEquals(rows, DocpackTest.all(pack.rows(DocpackTable.CHUNKS)));
    }
  }

  @Test
  void aRangeIsTheRowsInIt(@TempDir Path folder) {
    List<ChunkRow> rows = manyChunks(20_000);
    List<EmbeddingVector> vectors = vectorsOf(rows);
    Path file = folder.resolve("x.docpack");
    write(folder.resolve("work"), file, rows, vectors);
    try (Docpack pack = Docpack.open(file)) {
      assertEquals(
          rows.subList(5 * 1999, 5 * 2001),
          DocpackTest.all(
              pack.rows(DocpackTable.CHUNKS, new TextRange("src/01999.java", "src/02001.java"))));
      assertEquals(
          rows.subList(19_995, 20_000),
          DocpackTest.all(pack.rows(DocpackTable.CHUNKS, TextRange.of("src/03999.java"))));
      assertEquals(
          List.of(), DocpackTest.all(pack.rows(DocpackTable.CHUNKS, TextRange.of("src/0"))));
      assertEquals(
          Stream.concat(rows.subList(5, 10).stream(), rows.subList(19_995, 20_000).stream())
              .map(row -> row.getPath() + row.getContent())
              .toList(),
          DocpackTest.all(
                  pack.rows(
                      DocpackTable.CHUNKS,
                      Set.of("path", "content"),
                      Set.of("src/03999.java", "src/00001.java", "src/0")))
              .stream()
              .map(row -> row.getPath() + row.getContent())
              .toList());
      int found = 0;
      for (TextRange range :
          List.of(
              new TextRange("", "4"),
              new TextRange("4", "4"),
              new TextRange("4", "c8"),
              new TextRange("c8", null))) {
        for (EmbeddingVector vector : DocpackTest.all(pack.embeddings(range))) {
          assertEquals(vectors.get(found++).textSha256(), vector.textSha256());
        }
      }
      assertEquals(vectors.size(), found);
    }
  }

  @Test
  void aRowOutOfOrderIsABugThatNamesTableAndKey(@TempDir Path folder) {
    SmallPack small = new SmallPack();
    Collections.swap(small.chunks, 2, 3);
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> small.write(folder.resolve("work"), folder.resolve("x.docpack")));
    assertEquals(ErrorCode.BUG, fault.code());
    assertEquals(
        "table chunks: the row with key (src/Hello.java, 0) follows (src/Hello.java, 15),"
            + " expected strictly ascending keys; please report this",
        fault.getMessage());
    assertFalse(Files.exists(folder.resolve("x.docpack")));
  }

  @Test
  void aKeyUsedTwiceIsABug(@TempDir Path folder) {
    SmallPack small = new SmallPack();
    small.files.add(1, small.files.get(0));
    small.embeddings.add(0, small.embeddings.get(0));
    assertEquals(
        ErrorCode.BUG,
        assertThrows(
                DoctownException.class,
                () -> small.write(folder.resolve("work"), folder.resolve("x.docpack")))
            .code());
    small.files.remove(1);
    assertEquals(
        ErrorCode.BUG,
        assertThrows(
                DoctownException.class,
                () -> small.write(folder.resolve("work"), folder.resolve("x.docpack")))
            .code());
  }

  @Test
  void aFailureLeavesTheOldPackAndNothingElse(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("x.docpack");
    Files.writeString(target, "old");
    DerivedEntries failing =
        (description, tables, sink) ->
            sink.entry(
                "a.md",
                out -> {
                  out.write('a');
                  throw new IOException("No space left on device");
                });
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> new SmallPack().write(folder.resolve("work"), target, List.of(failing)));
    assertEquals(ErrorCode.DISK_FULL, fault.code());
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(), names(folder.resolve("work")));
    assertEquals(List.of("work", "x.docpack"), names(folder));
  }

  @Test
  void aTargetInAFolderThatDoesNotExistIsUnwritable(@TempDir Path folder) {
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> new SmallPack().write(folder.resolve("work"), folder.resolve("no/x.docpack")));
    assertEquals(ErrorCode.OUTPUT_UNWRITABLE, fault.code());
  }

  @Test
  void aPackReplacesTheOldOneAsAFileLikeAnyOther(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("x.docpack");
    Files.writeString(target, "old");
    PackSummary summary = new SmallPack().write(folder.resolve("work"), target);
    assertEquals(summary.sha256(), Digests.sha256(Files.readAllBytes(target)));
    assertEquals(List.of(), names(folder.resolve("work")));
    assertEquals(
        Files.getPosixFilePermissions(Files.createFile(folder.resolve("ordinary"))),
        Files.getPosixFilePermissions(target));
  }

  private static List<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? List.of() : List.of(names).stream().sorted(Utf8Order.INSTANCE).toList();
  }
}
