package dev.doctown.transforms.core.history;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what commits do to one file. */
final class FileTally {
  private final String path;
  private final Map<String, Integer> commitsOfAuthors = new HashMap<>();
  private int commits;
  private int pairedCommits;
  private long changedLines;
  private long lastChange = Long.MIN_VALUE;

  FileTally(String path) {
    this.path = path;
  }

  /**
   * Counts a commit.
   *
   * @param paired whether the commit is evidence for pairs
   */
  void add(SourceCommit commit, ChangedFile change, boolean paired) {
    commits++;
    pairedCommits += paired ? 1 : 0;
    changedLines += change.addedLines() + change.deletedLines();
    lastChange = Math.max(lastChange, commit.authorTimeSeconds());
    if (isPerson(commit.authorName())) {
      commitsOfAuthors.merge(commit.authorName(), 1, Integer::sum);
    }
  }

  /** Programs that commit by themselves are marked so on all large hosts; they own nothing. */
  private static boolean isPerson(String author) {
    return !author.isEmpty() && !author.endsWith("[bot]");
  }

  String path() {
    return path;
  }

  int pairedCommits() {
    return pairedCommits;
  }

  /**
   * The sum.
   *
   * @param lines lines of the file
   */
  FileHistory history(int lines) {
    @Nullable String owner = null;
    int most = 0;
    for (Map.Entry<String, Integer> author : commitsOfAuthors.entrySet()) {
      int count = author.getValue();
      if (owner == null
          || count > most
          || (count == most && Utf8Order.INSTANCE.compare(author.getKey(), owner) < 0)) {
        owner = author.getKey();
        most = count;
      }
    }
    return new FileHistory(
        path,
        commits,
        changedLines,
        commitsOfAuthors.size(),
        owner,
        most,
        lastChange,
        (long) commits * lines);
  }
}
