package dev.doctown.transforms.core;

import dev.doctown.schemas.flow.FileAttribute;
import dev.doctown.schemas.flow.FileEntry;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A repository's listing as records that flow, and how it is cut into batches.
 *
 * <p>A batch is a contiguous path range of at most {@value #LARGEST_BATCH_BYTES} bytes or {@value
 * #LARGEST_BATCH_FILES} files (one larger file is a batch of its own); of a small repository
 * batches are smaller, so that there is one for each range that work is spread over.
 */
final class Listing {
  static final long LARGEST_BATCH_BYTES = 4L << 20;
  static final int LARGEST_BATCH_FILES = 256;

  private static final long SMALLEST_BATCH_BYTES = 32L << 10;
  private static final int SMALLEST_BATCH_FILES = 4;

  private Listing() {}

  /** Entries in order of path, as {@code order} sees it. */
  static List<FileEntry> sorted(List<FileEntry> entries, Comparator<String> order) {
    List<FileEntry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(FileEntry::getPath, order));
    return sorted;
  }

  /** Cuts a sorted listing into batches. */
  static List<List<FileEntry>> cut(List<FileEntry> sorted) {
    long bytes = sorted.stream().mapToLong(Listing::bytesToRead).sum();
    long mostBytes =
        Math.max(SMALLEST_BATCH_BYTES, Math.min(LARGEST_BATCH_BYTES, bytes / WorkRanges.COUNT + 1));
    int mostFiles =
        Math.max(
            SMALLEST_BATCH_FILES,
            Math.min(LARGEST_BATCH_FILES, sorted.size() / WorkRanges.COUNT + 1));
    List<List<FileEntry>> batches = new ArrayList<>();
    int start = 0;
    long batchBytes = 0;
    for (int i = 0; i < sorted.size(); i++) {
      long size = bytesToRead(sorted.get(i));
      if (i > start && (i - start >= mostFiles || batchBytes + size > mostBytes)) {
        batches.add(sorted.subList(start, i));
        start = i;
        batchBytes = 0;
      }
      batchBytes += size;
    }
    if (start < sorted.size()) {
      batches.add(sorted.subList(start, sorted.size()));
    }
    return batches;
  }

  /** Bytes that reading the entry takes, as far as the listing knows. */
  static long bytesToRead(FileEntry entry) {
    boolean file =
        entry.getKind().equals(RepositoryFile.Kind.FILE.name())
            || entry.getKind().equals(RepositoryFile.Kind.EXECUTABLE.name());
    return file && entry.getUnreadable() == null ? entry.getSize() : 0;
  }

  /** Whether the globs leave the entry out: it is a row, and nothing is done about it. */
  static boolean isExcluded(FileEntry entry) {
    return ErrorCode.FILE_EXCLUDED.name().equals(entry.getUnreadable());
  }

  /** The record of a file; {@code code} says why it is not read, beside what the file says. */
  static FileEntry entry(RepositoryFile file, @Nullable ErrorCode code) {
    ErrorCode unreadable = code == null ? file.unreadable() : code;
    byte[] pathBytes = file.pathBytes();
    return FileEntry.newBuilder()
        .setPath(file.path())
        .setPathBytesHex(pathBytes == null ? null : HexFormat.of().formatHex(pathBytes))
        .setKind(file.kind().name())
        .setSize(file.size())
        .setBlob(file.blob())
        .setOnDisk(file.onDisk())
        .setAttributes(
            file.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Utf8Order.INSTANCE))
                .map(attribute -> new FileAttribute(attribute.getKey(), attribute.getValue()))
                .toList())
        .setUnreadable(unreadable == null ? null : unreadable.name())
        .build();
  }

  /** The file of a record. */
  @SuppressWarnings("NullAway") // It does not see "byte @Nullable []" in compiled records.
  static RepositoryFile file(FileEntry entry) {
    Map<String, String> attributes = new HashMap<>();
    entry
        .getAttributes()
        .forEach(attribute -> attributes.put(attribute.getName(), attribute.getValue()));
    String pathBytes = entry.getPathBytesHex();
    String unreadable = entry.getUnreadable();
    return new RepositoryFile(
        entry.getPath(),
        pathBytes == null ? null : HexFormat.of().parseHex(pathBytes),
        RepositoryFile.Kind.valueOf(entry.getKind()),
        entry.getSize(),
        entry.getBlob(),
        entry.getOnDisk(),
        attributes,
        unreadable == null ? null : ErrorCode.valueOf(unreadable));
  }
}
