package dev.doctown.transforms.core.insight;

import dev.doctown.schemas.tables.Evidence;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.history.FileHistory;
import dev.doctown.transforms.core.history.HistoryFacts;
import dev.doctown.transforms.core.subsystem.Subsystem;
import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Subsystems that hang on one person: speaks where one author made at least 80 percent of at least
 * forty changes to a subsystem's own code files (a commit counts once for each file), and less than
 * 80 percent of the changes elsewhere, for in a repository of one author it says nothing.
 */
final class Owners {
  private static final int MOST = 5;
  private static final int LEAST_CHANGES = 40;
  private static final int LEAST_SHARE = 80;
  private static final int MOST_PLACES = 3;

  private Owners() {}

  private record Shares(int changes, Map<String, Integer> owned, List<String> paths) {
    Shares with(FileHistory file) {
      String owner = file.owner();
      if (owner != null) {
        owned.merge(owner, file.ownerCommits(), Integer::sum);
      }
      paths.add(file.path());
      return new Shares(changes + file.commits(), owned, paths);
    }

    int share(String author) {
      return changes == 0 ? 0 : (int) (100L * owned.getOrDefault(author, 0) / changes);
    }
  }

  private static Shares none() {
    return new Shares(0, new TreeMap<>(Utf8Order.INSTANCE), new ArrayList<>());
  }

  static List<Insight> of(Codebase code, HistoryFacts history) {
    SymbolGraph graph = code.graph();
    Map<Integer, Shares> shares = new TreeMap<>();
    Shares all = none();
    for (FileHistory file : history.files()) {
      if (graph.symbolOfFile(file.path()) >= 0
          && code.isCode(HotSpots.fileOf(graph, file.path()))) {
        int subsystem = code.subsystemOf(HotSpots.fileOf(graph, file.path()));
        shares.put(subsystem, shares.getOrDefault(subsystem, none()).with(file));
        all = all.with(file);
      }
    }
    Shares whole = all;
    return shares.entrySet().stream()
        .filter(entry -> entry.getValue().changes() >= LEAST_CHANGES)
        .flatMap(
            entry ->
                entry.getValue().owned().keySet().stream()
                    .filter(author -> entry.getValue().share(author) >= LEAST_SHARE)
                    .filter(author -> elsewhere(whole, entry.getValue(), author) < LEAST_SHARE)
                    .map(author -> new Owned(entry.getKey(), author, entry.getValue())))
        .sorted(
            Comparator.comparingInt((Owned owned) -> -owned.shares().changes())
                .thenComparing(Owned::subsystem))
        .limit(MOST)
        .map(owned -> insight(code, owned))
        .toList();
  }

  private record Owned(int subsystem, String author, Shares shares) {}

  private static int elsewhere(Shares whole, Shares part, String author) {
    int changes = whole.changes() - part.changes();
    int owned = whole.owned().getOrDefault(author, 0) - part.owned().getOrDefault(author, 0);
    return changes == 0 ? 100 : (int) (100L * owned / changes);
  }

  private static Insight insight(Codebase code, Owned owned) {
    Subsystem subsystem = code.subsystems().get(owned.subsystem());
    List<Evidence> evidence =
        owned.shares().paths().stream()
            .limit(MOST_PLACES)
            .map(path -> new Evidence(path, 1, 1, null))
            .toList();
    return new Insight(
        Insight.CONCERN,
        "owner",
        "One author knows " + subsystem.name(),
        owned.author()
            + " made at least "
            + owned.shares().share(owned.author())
            + " percent of the "
            + owned.shares().changes()
            + " recent changes to files of "
            + subsystem.name()
            + ": its bus factor is one.",
        List.of(subsystem.id()),
        evidence,
        85);
  }
}
