package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
  private static final long SEED = 7_122_026;

  private final Path scratch;

  SearchIndexTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void equalTablesGiveEqualBytesWhateverIsSpilled() throws IOException {
    Repository repository = randomRepository();
    MemoryEntries inMemory = repository.index(scratch);
    // So small a budget makes hundreds of runs.
    MemoryEntries spilled = repository.index(new SearchIndex(scratch, 4_096));

    assertEquals(inMemory.paths(), spilled.paths());
    for (String path : inMemory.paths()) {
      assertArrayEquals(inMemory.get(path), spilled.get(path), path + ", seed " + SEED);
    }
  }

  @Test
  void leavesNothingInTheScratchFolder() throws IOException {
    randomRepository().index(new SearchIndex(scratch, 4_096));

    try (Stream<Path> files = Files.list(scratch)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void everyTermIsFoundAndNoOther() throws IOException {
    Repository repository = new Repository();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      text.append(" w").append(word(i));
    }
    IndexReader index =
        IndexReader.open(repository.source("stem.py", Chunk.of(text.toString())).index(scratch));

    TermTable words = index.words();
    for (int i = 0; i < 1_000; i++) {
      assertEquals(1, Objects.requireNonNull(words.find("w" + word(i)), word(i)).documents());
    }
    for (String other : List.of("", "a", "w", "wa", "waaaa", "zzz", "größe")) {
      assertEquals(null, words.find(other), other);
    }
  }

  @Test
  void anotherVersionIsTooNew() throws IOException {
    byte[] header = randomRepository().index(scratch).get(IndexSection.HEADER_PATH);
    ByteBuffer bytes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(8, IndexHeader.VERSION + 1);
    int body = header.length - Integer.BYTES;
    bytes.putInt(body, SectionWriter.checksum(header, body));

    DoctownException fault = assertThrows(DoctownException.class, () -> IndexHeader.parse(header));

    assertEquals(ErrorCode.PACK_TOO_NEW, fault.code());
  }

  @Test
  void changedBytesGiveTheRightAnswerOrATypedError() throws IOException {
    MemoryEntries entries = randomRepository().index(scratch);
    List<SearchHits> expected = answers(entries);
    Random random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < 1_000; round++) {
      String path = entries.paths().get(random.nextInt(entries.paths().size()));
      byte[] bytes = entries.get(path).clone();
      if (bytes.length == 0) {
        continue;
      }
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      refused += refuses(entries.with(path, bytes), expected, path + " at " + at) ? 1 : 0;
    }
    assertTrue(refused > 800, refused + " refused, seed " + SEED);
  }

  @Test
  void shortenedLengthenedAndMissingEntriesAreTypedErrors() throws IOException {
    MemoryEntries entries = randomRepository().index(scratch);
    Random random = new Random(SEED);
    for (String path : entries.paths()) {
      byte[] bytes = entries.get(path);
      for (int i = 0; i < 20 && bytes.length > 0; i++) {
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        assertCorrupt(entries.with(path, cut), path + " cut to " + cut.length);
      }
      assertCorrupt(entries.with(path, Arrays.copyOf(bytes, bytes.length + 1)), path);
      assertCorrupt(entries.without(path), path);
    }
  }

  @Test
  void contradictionsUnderAValidChecksumAreTypedErrors() throws IOException {
    MemoryEntries entries = randomRepository().index(scratch);
    Random random = new Random(SEED);
    List<IndexSection> sections = List.of(IndexSection.values());
    for (int round = 0; round < 1_000; round++) {
      IndexSection section = sections.get(random.nextInt(sections.size()));
      MemoryEntries forged = Forgery.of(entries, section, random);
      try {
        answers(forged);
      } catch (DoctownException e) {
        assertEquals(ErrorCode.PACK_CORRUPT, e.code(), section + ", round " + round);
      }
    }
  }

  @Test
  void aDefinitionAroundAChunkStandsInFrontOfIt() throws IOException {
    Repository repository =
        new Repository()
            .source(
                "a.py",
                Chunk.of("needle", new Symbol("class", "C", 9), new Symbol("class", "D", 9)));
    MemoryEntries entries = repository.index(scratch);
    for (int enclosing : List.of(-2, 0, 1, 2)) {
      MemoryEntries forged =
          Forgery.of(
              entries,
              IndexSection.CHUNKS,
              chunks -> chunks.putInt(IndexLayout.CHUNK_ENCLOSING.offset(), enclosing));
      DocpackSearch search = DocpackSearch.open(forged, repository.texts(), RankingWeights.DEFAULT);
      DoctownException fault =
          assertThrows(
              DoctownException.class, () -> search.search("needle", null, new SearchLimits(1, 1)));
      assertEquals(
          "search/chunks.bin has a bad record 0: the docpack was changed or cut;"
              + " build or copy it again",
          fault.getMessage());
    }
  }

  private static boolean refuses(MemoryEntries changed, List<SearchHits> expected, String message)
      throws IOException {
    try {
      assertEquals(expected, answers(changed), message);
      return false;
    } catch (DoctownException e) {
      assertEquals(ErrorCode.PACK_CORRUPT, e.code(), message);
      return true;
    }
  }

  private static void assertCorrupt(MemoryEntries entries, String message) {
    DoctownException fault =
        assertThrows(
            DoctownException.class,
            () -> DocpackSearch.open(entries, randomRepository().texts(), RankingWeights.DEFAULT),
            message);
    assertEquals(ErrorCode.PACK_CORRUPT, fault.code(), message);
  }

  private static List<SearchHits> answers(MemoryEntries entries) {
    DocpackSearch search =
        DocpackSearch.open(entries, randomRepository().texts(), RankingWeights.DEFAULT);
    List<SearchHits> answers = new ArrayList<>();
    SearchLimits limits = new SearchLimits(20, 3);
    for (String query : List.of("w" + word(3), "C" + word(5), "w1 w2 w3 w4", "f" + word(2))) {
      answers.add(search.search(query, null, limits));
      answers.add(search.search(query, new float[] {1, 0.5f, -1, 0}, limits));
    }
    return answers;
  }

  private static Repository randomRepository() {
    Random random = new Random(SEED);
    Repository repository = new Repository();
    for (int file = 0; file < 16; file++) {
      Chunk[] chunks = new Chunk[1 + random.nextInt(8)];
      for (int i = 0; i < chunks.length; i++) {
        StringBuilder text = new StringBuilder("chunk " + file + " " + i);
        for (int k = random.nextInt(60); k > 0; k--) {
          text.append(" w").append(word(random.nextInt(300)));
        }
        Symbol symbol = new Symbol("class", "C" + word(random.nextInt(50)), 15);
        Chunk chunk =
            random.nextBoolean() ? Chunk.of(text.toString(), symbol) : Chunk.of(text.toString());
        chunks[i] =
            chunk.vector(
                random.nextFloat(), random.nextFloat(), -random.nextFloat(), random.nextFloat());
      }
      repository.source("folder/f" + word(file) + ".py", chunks);
    }
    return repository;
  }

  /** Words of letters alone, which stay as they are. */
  private static String word(int number) {
    return ""
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26)
        + (char) ('a' + number / 676 % 26)
        + "k";
  }
}
