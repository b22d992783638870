package dev.doctown.transforms.core.history;

import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Makes {@link HistoryFacts} of commits as they pass by, once each.
 *
 * <p>A pair of files is reported when at least {@value #LEAST_TOGETHER} commits changed both, and
 * these are at least {@value #LEAST_CONFIDENCE} percent of the changes of the file that changes
 * less often. Memory is bounded by the files of the snapshot, their authors, and {@link
 * PairCounts}.
 */
public final class HistoryCollector implements Consumer<SourceCommit> {
  /** Most files of a commit that is evidence for pairs. */
  public static final int MOST_PAIRED_FILES = 30;

  /** Least number of commits that changed both files of a pair. */
  public static final int LEAST_TOGETHER = 5;

  /** Least {@link FilePair#confidence()} of a pair. */
  public static final int LEAST_CONFIDENCE = 60;

  private final Map<String, Integer> lines;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<FileTally> tallies = new ArrayList<>();
  private final PairCounts pairs = new PairCounts();
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
    boolean paired = commit.files().size() <= MOST_PAIRED_FILES;
    List<Integer> changed = new ArrayList<>();
    for (ChangedFile file : commit.files()) {
      if (lines.containsKey(file.path())) {
        int number = number(file.path());
        tallies.get(number).add(commit, file, paired);
        changed.add(number);
      }
    }
    if (paired) {
      for (int i = 0; i < changed.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs.add(changed.get(i), changed.get(j));
        }
      }
    }
  }

  private int number(String path) {
    Integer known = numbers.putIfAbsent(path, tallies.size());
    if (known != null) {
      return known;
    }
    tallies.add(new FileTally(path));
    return tallies.size() - 1;
  }

  /** The facts of the commits so far. */
  public HistoryFacts facts() {
    List<FileHistory> files =
        tallies.stream()
            .map(tally -> tally.history(Objects.requireNonNull(lines.get(tally.path()))))
            .sorted(Comparator.comparing(FileHistory::path, Utf8Order.INSTANCE))
            .toList();
    return new HistoryFacts(commits, files, pairs());
  }

  private List<FilePair> pairs() {
    List<FilePair> found = new ArrayList<>();
    pairs.forEach(
        (lower, higher, together) -> {
          FilePair pair = pair(tallies.get(lower), tallies.get(higher), together);
          if (together >= LEAST_TOGETHER && pair.confidence() >= LEAST_CONFIDENCE) {
            found.add(pair);
          }
        });
    found.sort(
        Comparator.comparingInt(FilePair::together)
            .thenComparingInt(FilePair::confidence)
            .reversed()
            .thenComparing(FilePair::left, Utf8Order.INSTANCE)
            .thenComparing(FilePair::right, Utf8Order.INSTANCE));
    return found;
  }

  private static FilePair pair(FileTally one, FileTally other, int together) {
    boolean inOrder = Utf8Order.INSTANCE.compare(one.path(), other.path()) < 0;
    return new FilePair(
        inOrder ? one.path() : other.path(),
        inOrder ? other.path() : one.path(),
        together,
        Math.min(one.pairedCommits(), other.pairedCommits()));
  }
}
