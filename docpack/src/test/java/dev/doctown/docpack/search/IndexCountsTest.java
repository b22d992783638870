package dev.doctown.docpack.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.docpack.search.Repository.Chunk;
import dev.doctown.docpack.search.Repository.Symbol;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts of the header that do not fit the sections, under a right checksum. */
class IndexCountsTest {
  private static final String ADVICE = ": the docpack was changed or cut; build or copy it again";

  private final MemoryEntries entries;

  /** One file, two chunks, one definition, one vector of two components. */
  IndexCountsTest(@TempDir Path scratch) throws IOException {
    entries =
        new Repository()
            .source(
                "b.py",
                Chunk.of("head", new Symbol("class", "Outer", 20)).vector(1, 0),
                Chunk.of("the body of it"))
            .index(scratch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | 1 | chunks.bin has 108 bytes, expected 72 for 1 records of 36 and 1 behind",
        "12 | 3 | chunks.bin has 108 bytes, expected 144 for 3 records of 36 and 1 behind",
        "20 | 0 | files.bin has 32 bytes, expected 16 for 0 records of 16 and 1 behind",
        "20 | 2 | files.bin has 32 bytes, expected 48 for 2 records of 16 and 1 behind",
        "28 | 0 | definitions.bin has 32 bytes, expected 0 for 0 records of 32 and 0 behind",
        "28 | 2 | definitions.bin has 32 bytes, expected 64 for 2 records of 32 and 0 behind",
        "76 | 0 | vectors.bin has 6 bytes, expected 0 for 0 records of 6 and 0 behind",
        "76 | 2 | vectors.bin has 6 bytes, expected 12 for 2 records of 6 and 0 behind",
        "84 | 1 | vectors.bin has 6 bytes, expected 5 for 1 records of 5 and 0 behind",
        "84 | 3 | vectors.bin has 6 bytes, expected 7 for 1 records of 7 and 0 behind",
        "12 | -1 | chunks.bin has -1 records, expected 0 to 2147483639",
        "20 | -1 | files.bin has -1 records, expected 0 to 2147483639",
        "28 | -1 | definitions.bin has -1 records, expected 0 to 2147483639",
        "76 | -1 | vectors.bin has -1 records, expected 0 to 2147483639",
        "84 | -1 | header.bin has a dimension out of range",
        "12 | 9223372036854775807 | chunks.bin has 9223372036854775807 records, expected 0 to 2147483639",
        "20 | 9223372036854775807 | files.bin has 9223372036854775807 records, expected 0 to 2147483639",
        "28 | 9223372036854775807 | definitions.bin has 9223372036854775807 records, expected 0 to 2147483639",
        "76 | 9223372036854775807 | vectors.bin has 9223372036854775807 records, expected 0 to 2147483639",
        "84 | 9223372036854775807 | header.bin has a dimension out of range"
      })
  void areRefused(int offset, long count, String what) {
    MemoryEntries forged = Forgery.ofHeader(entries, offset, count);

    DoctownException fault = assertThrows(DoctownException.class, () -> IndexReader.open(forged));

    assertEquals("search/" + what + ADVICE, fault.getMessage());
    assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
  }
}
