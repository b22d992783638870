package dev.doctown.transforms.core.history;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes {@link HistoryFacts} of commits as they pass by, once each. A commit that adds or deletes
 * no more than a line of a file does not count for it. Memory is bounded by the files of the
 * snapshot.
 */
public final class HistoryCollector implements Consumer<SourceCommit> {
  private final Map<String, Integer> lines;
  private final Map<String, FileTally> tallies = new HashMap<>();
  private int commits;

  /**
   * Prepares for the commits of a snapshot.
   *
   * @param lines the files that facts are wanted of, each with its number of lines
   */
  public HistoryCollector(Map<String, Integer> lines) {
    this.lines = Map.copyOf(lines);
  }

  @Override
  public void accept(SourceCommit commit) {
    if (commit.files().isEmpty()) {
      return;
    }
    commits++;
    for (ChangedFile file : commit.files()) {
      Integer length = lines.get(file.path());
      if (length != null && isMoreThanALine(file)) {
        tallies.computeIfAbsent(file.path(), path -> new FileTally(path, length)).add();
      }
    }
  }

  /** One line put in place of another is a version or a year, written by every release. */
  private static boolean isMoreThanALine(ChangedFile file) {
    return file.addedLines() > 1 || file.deletedLines() > 1;
  }

  /** The facts of the commits so far. */
  public HistoryFacts facts() {
    return new HistoryFacts(
        commits,
        tallies.values().stream()
            .map(FileTally::history)
            .sorted(Comparator.comparing(FileHistory::path, Utf8Order.INSTANCE))
            .toList());
  }
}
