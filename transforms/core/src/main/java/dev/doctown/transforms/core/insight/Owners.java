package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.history.Authors;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Subsystems that hang on one person: speaks where one author wrote at least 80 percent of at least
 * twenty commits that changed a subsystem's own code, and less than half of the commits to code
 * elsewhere, for where one person does most of everything it says nothing. Commits of programs do
 * not count, and neither do those of more than eight code files, which need no knowledge of each.
 */
final class Owners implements Consumer<SourceCommit> {
  private static final int MOST = 5;
  private static final int LEAST_COMMITS = 20;
  private static final int LEAST_SHARE = 80;
  private static final int TOO_MUCH_ELSEWHERE = 50;
  private static final int MOST_FILES = 8;
  private static final int MOST_PLACES = 3;

  private final Codebase code;
  private final Map<Integer, Tally> subsystems = new TreeMap<>();
  private final Tally all = new Tally();

  Owners(Codebase code) {
    this.code = code;
  }

  private static final class Tally {
    private final Map<String, Integer> authors = new TreeMap<>(Utf8Order.INSTANCE);
    private final Map<Integer, Integer> files = new TreeMap<>();
    private int commits;

    void add(String author) {
      commits++;
      authors.merge(author, 1, Integer::sum);
    }

    int by(String author) {
      return authors.getOrDefault(author, 0);
    }
  }

  @Override
  public void accept(SourceCommit commit) {
    SymbolGraph graph = code.graph();
    List<Integer> files = new ArrayList<>();
    for (ChangedFile change : commit.files()) {
      int symbol = graph.symbolOfFile(change.path());
      if (symbol >= 0 && code.isCode(graph.fileOf(symbol))) {
        files.add(graph.fileOf(symbol));
      }
    }
    if (files.isEmpty() || files.size() > MOST_FILES || !Authors.isPerson(commit.authorName())) {
      return;
    }
    all.add(commit.authorName());
    TreeSet<Integer> touched = new TreeSet<>();
    for (int file : files) {
      Tally tally = subsystems.computeIfAbsent(code.subsystemOf(file), key -> new Tally());
      tally.files.merge(file, 1, Integer::sum);
      if (touched.add(code.subsystemOf(file))) {
        tally.add(commit.authorName());
      }
    }
  }

  private record Owned(int subsystem, String author, Tally tally) {}

  List<Insight> insights() {
    return subsystems.entrySet().stream()
        .filter(entry -> entry.getValue().commits >= LEAST_COMMITS)
        .flatMap(
            entry ->
                entry.getValue().authors.keySet().stream()
                    .map(author -> new Owned(entry.getKey(), author, entry.getValue())))
        .filter(this::isOwned)
        .sorted(
            Comparator.comparingInt((Owned owned) -> -owned.tally().commits)
                .thenComparing(Owned::subsystem))
        .limit(MOST)
        .map(this::insight)
        .toList();
  }

  private boolean isOwned(Owned owned) {
    int own = owned.tally().by(owned.author());
    return own * 100L >= (long) LEAST_SHARE * owned.tally().commits
        && elsewhere(owned) < TOO_MUCH_ELSEWHERE;
  }

  /** The author's part of the commits that did not change the subsystem, in percent. */
  private int elsewhere(Owned owned) {
    int commits = all.commits - owned.tally().commits;
    int own = all.by(owned.author()) - owned.tally().by(owned.author());
    return commits == 0 ? 100 : (int) (100L * own / commits);
  }

  private Insight insight(Owned owned) {
    Subsystem subsystem = code.subsystems().get(owned.subsystem());
    List<Integer> files =
        owned.tally().files.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_PLACES)
            .map(Map.Entry::getKey)
            .toList();
    return new Insight(
        InsightKind.OWNER,
        "Ask " + owned.author() + " about " + subsystem.name(),
        owned.author()
            + " wrote "
            + owned.tally().by(owned.author())
            + " of the "
            + owned.tally().commits
            + " recent commits that changed the code of "
            + subsystem.name()
            + ", and "
            + elsewhere(owned)
            + " percent of those elsewhere: few others have worked on it lately.",
        List.of(subsystem.id()),
        files.stream().map(file -> code.evidence(file, 1)).toList(),
        85);
  }
}
