package dev.doctown.docpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void definitionsAreTheSymbolsWithoutThoseOfFiles() {
    assertEquals(5, manifest(Map.of("symbols", 7L, "files", 2L)).definitions());
  }

  @Test
  void aTableThatIsMissingIsCorruption() {
    DoctownException fault =
        assertThrows(DoctownException.class, () -> manifest(Map.of()).rowsOf(DocpackTable.CHUNKS));

    assertEquals(ErrorCode.PACK_CORRUPT, fault.code());
    assertEquals(
        "manifest.json lacks the table chunks: the docpack was changed or cut;"
            + " build or copy it again",
        fault.getMessage());
  }

  private static Manifest manifest(Map<String, Long> rows) {
    SortedMap<String, Long> sorted = new TreeMap<>(Utf8Order.INSTANCE);
    sorted.putAll(rows);
    return new Manifest(
        "1.0",
        new PackDescription(
            "0",
            new RepositoryIdentity("name", null, null, null, null, false, "0"),
            new TreeMap<>(Utf8Order.INSTANCE),
            List.of(),
            List.of(),
            true),
        0,
        sorted,
        new TreeMap<>(Utf8Order.INSTANCE),
        "",
        "",
        "");
  }
}
