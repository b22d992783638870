package dev.doctown.transforms.core.history;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.List;

/**
 * What the last commits tell about the files of a snapshot.
 *
 * @param commits how many commits were counted: those that changed at least one file, and at most
 *     {@link SourceCommit#MOST_FILES}, and are no merges
 * @param files the files that one of them changed, in {@link Utf8Order} of path
 */
public record HistoryFacts(int commits, List<FileHistory> files) {
  public HistoryFacts {
    files = List.copyOf(files);
  }

  /** The files by how hot they are, the hottest first, then by path. */
  public List<FileHistory> hotSpots() {
    return files.stream()
        .sorted(
            Comparator.comparingLong(FileHistory::heat)
                .reversed()
                .thenComparing(FileHistory::path, Utf8Order.INSTANCE))
        .toList();
  }
}
