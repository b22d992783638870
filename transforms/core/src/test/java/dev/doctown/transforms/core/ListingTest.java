package dev.doctown.transforms.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final long LARGEST = 4L << 20;

  @Test
  void batchesTileTheListingWithinTheirLimits() {
    long seed = 5;
    Random random = new Random(seed);
    List<FileEntry> entries = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      long size = i % 1000 == 0 ? random.nextInt(8 << 20) : random.nextInt(40_000);
      entries.add(entry("file" + i, size));
    }

    List<List<FileEntry>> batches = Listing.cut(entries);

    assertEquals(entries, batches.stream().flatMap(List::stream).toList());
    for (List<FileEntry> batch : batches) {
      long bytes = batch.stream().mapToLong(FileEntry::getSize).sum();
      assertTrue(batch.size() <= 256, "seed " + seed);
      assertTrue(bytes <= LARGEST || batch.size() == 1, "seed " + seed);
    }
  }

  @Test
  void smallRepositoryHasABatchForEachThread() {
    List<FileEntry> entries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      entries.add(entry("file" + i, 4000));
    }

    assertEquals(13, Listing.cut(entries).size());
  }

  @Test
  void whatIsNotReadWeighsNothing() {
    FileEntry excluded = Listing.entry(file("a", 9), ErrorCode.FILE_EXCLUDED);

    assertEquals(0, Listing.bytesToRead(excluded));
    assertEquals(9, Listing.bytesToRead(entry("a", 9)));
  }

  @Test
  void recordHoldsAllThatAFileIs() {
    RepositoryFile file =
        new RepositoryFile(
            "caf\\xE9",
            new byte[] {'c', 'a', 'f', (byte) 0xE9},
            RepositoryFile.Kind.EXECUTABLE,
            12,
            "abc",
            true,
            Map.of("generated", "true", "language", "Java"),
            ErrorCode.FILE_UNREADABLE);

    RepositoryFile again = Listing.file(Listing.entry(file, null));

    assertArrayEquals(file.pathBytes(), again.pathBytes());
    assertEquals(file.path(), again.path());
    assertEquals(file.kind(), again.kind());
    assertEquals(file.size(), again.size());
    assertEquals(file.blob(), again.blob());
    assertEquals(file.onDisk(), again.onDisk());
    assertEquals(file.attributes(), again.attributes());
    assertEquals(file.unreadable(), again.unreadable());
  }

  private static FileEntry entry(String path, long size) {
    return Listing.entry(file(path, size), null);
  }

  @SuppressWarnings("NullAway") // It does not see "byte @Nullable []" in compiled records.
  private static RepositoryFile file(String path, long size) {
    return new RepositoryFile(
        path, null, RepositoryFile.Kind.FILE, size, "blob", false, Map.of(), null);
  }
}
