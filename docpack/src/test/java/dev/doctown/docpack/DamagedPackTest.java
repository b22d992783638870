package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.doctown.docpack.verify.DocpackVerifier;
import dev.doctown.docpack.verify.Finding;
import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What damage does: verify finds all of it, every reader gives the right answer or says so. */
class DamagedPackTest {
  private static final long SEED = 20_250_101;
  private static final int FLIPS = 1000;
  private static final int TRUNCATIONS = 200;
  private static final int FORGERIES = 150;
  private static final Pattern OF_LIBRARIES =
      Pattern.compile("(?i)org\\.|parquet|metadata|socket|thrift|exception|@[0-9a-f]|null|\\(\\)");

  private static Path pack(Path folder) {
    Path file = folder.resolve("demo.docpack");
    try (DocpackWriter writer = DocpackWriter.create(folder.resolve("work"))) {
      new SmallPack().writeTables(writer);
      writer.finish(SmallPack.description(), file);
    }
    return file;
  }

  /** Everything a reader can ask for, as one list that compares. */
  private static List<Object> readAll(Path file) throws IOException {
    try (Docpack pack = Docpack.open(file)) {
      List<Object> all = new ArrayList<>();
      all.add(pack.manifest());
      for (DocpackTable<?> table : DocpackTable.all()) {
        all.addAll(DocpackTest.all(pack.rows(table)));
      }
      for (EmbeddingVector row : DocpackTest.all(pack.embeddings())) {
        all.add(row.model() + row.textSha256() + row.engine() + row.tokenCount() + row.windows());
        all.add(Arrays.toString(row.vector()));
      }
      for (String path : pack.entries()) {
        try (InputStream in = pack.open(path).orElseThrow()) {
          all.add(Digests.sha256(in.readAllBytes()));
        }
      }
      return all;
    }
  }

  @Test
  void everyFlippedByteIsFoundByVerifyAndNoReaderIsFooled(@TempDir Path folder) throws IOException {
    Path file = pack(folder);
    byte[] bytes = Files.readAllBytes(file);
    List<Object> intact = readAll(file);
    assertEquals(List.of(), DocpackVerifier.verify(file));
    Random random = new Random(SEED);
    for (int i = 0; i < FLIPS; i++) {
      byte[] damaged = bytes.clone();
      int position = random.nextInt(bytes.length);
      damaged[position] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      String flip = "seed " + SEED + ", flip " + i + " at byte " + position;
      assertFalse(DocpackVerifier.verify(file).isEmpty(), flip);
      try {
        assertEquals(intact, readAll(file), flip);
      } catch (DoctownException e) {
        assertEquals(ErrorCode.PACK_CORRUPT, e.code(), flip);
      }
    }
  }

  @Test
  void everyTruncationAndEveryTailIsFound(@TempDir Path folder) throws IOException {
    Path file = pack(folder);
    byte[] bytes = Files.readAllBytes(file);
    Random random = new Random(SEED);
    for (int i = 0; i < TRUNCATIONS; i++) {
      int length = random.nextInt(bytes.length);
      Files.write(file, Arrays.copyOf(bytes, length));
      assertContainerIsDamaged(file, "seed " + SEED + ", cut to " + length);
    }
    for (int tail : List.of(1, 22, 4096)) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length + tail));
      assertContainerIsDamaged(file, tail + " bytes too many");
    }
    byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
    System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
    Files.write(file, twice);
    assertContainerIsDamaged(file, "a pack behind a pack");
  }

  private static void assertContainerIsDamaged(Path file, String what) throws IOException {
    assertEquals(
        List.of(Finding.Code.CONTAINER),
        DocpackVerifier.verify(file).stream().map(Finding::code).toList(),
        what);
    try {
      readAll(file);
      fail(what);
    } catch (DoctownException e) {
      assertEquals(ErrorCode.PACK_CORRUPT, e.code(), what);
      assertFalse(String.valueOf(e.getMessage()).contains("\n"), what);
    }
  }

  /** Someone who forges a table also forges its checksums: the decoder itself must be safe. */
  @Test
  void tablesForgedWithTheirChecksumsGiveRowsOrATypedError(@TempDir Path folder)
      throws IOException {
    forge(folder, SEED, FORGERIES);
  }

  @Test
  @Tag("full")
  void manyTablesForgedWithTheirChecksumsGiveRowsOrATypedError(@TempDir Path folder)
      throws IOException {
    forge(folder, SEED + 1, 20 * FORGERIES);
  }

  private static void forge(Path folder, long seed, int forgeries) throws IOException {
    Path file = pack(folder);
    Repack intact = new Repack(file);
    List<String> tables =
        intact.entries.keySet().stream().filter(path -> path.startsWith("tables/")).toList();
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < forgeries; i++) {
      Repack forged = new Repack(file);
      String table = tables.get(random.nextInt(tables.size()));
      byte[] bytes = forged.bytes(table);
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Path target = folder.resolve("forged.docpack");
      forged.write(target);
      try (Docpack pack = Docpack.open(target)) {
        for (DocpackTable<?> each : DocpackTable.all()) {
          DocpackTest.all(pack.rows(each));
        }
        DocpackTest.all(pack.embeddings());
      } catch (DoctownException e) {
        refused++;
        String which = "seed " + seed + ", forgery " + i + " of " + table;
        assertEquals(ErrorCode.PACK_CORRUPT, e.code(), which);
        assertFalse(
            OF_LIBRARIES.matcher(String.valueOf(e.getMessage())).find(),
            which + ": " + e.getMessage());
      }
      assertFalse(
          DocpackVerifier.verify(target).isEmpty(), "seed " + seed + ", forgery " + i + table);
    }
    assertTrue(refused > forgeries / 4, refused + " forgeries were refused");
    assertArrayEquals(Files.readAllBytes(file), repacked(intact, folder));
  }

  private static byte[] repacked(Repack pack, Path folder) throws IOException {
    Path target = folder.resolve("again.docpack");
    pack.write(target);
    return Files.readAllBytes(target);
  }
}
