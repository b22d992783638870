package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.history.FileHistory;
import dev.doctown.transforms.core.history.HistoryFacts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the work is: speaks of the project's own code files that at least ten commits and a
 * twentieth of all changed and that have at least 400 lines, the hottest first. A page of a manual
 * is no code, and a file without functions and types, where other files of its language have some,
 * is a list, in which few faults are made.
 */
final class HotSpots {
  private static final int MOST = 5;
  private static final int LEAST_COMMITS = 10;
  private static final int PART_OF_COMMITS = 20;
  private static final int LEAST_LINES = 400;

  private static final Pattern MANUAL = Pattern.compile(".*\\.[1-9](?:[a-z]\\w*)?");

  private HotSpots() {}

  static List<Insight> of(Codebase code, HistoryFacts history) {
    SymbolGraph graph = code.graph();
    return history.hotSpots().stream()
        .filter(file -> code.lines(fileOf(graph, file.path())) >= LEAST_LINES)
        .filter(file -> !MANUAL.matcher(file.path()).matches())
        .filter(file -> !isList(code, fileOf(graph, file.path())))
        .filter(file -> file.commits() >= LEAST_COMMITS)
        .filter(file -> file.commits() * PART_OF_COMMITS >= history.commits())
        .limit(MOST)
        .map(file -> insight(code, file, history.commits()))
        .toList();
  }

  /** Languages of which no symbols are read say nothing by that. */
  private static boolean isList(Codebase code, int file) {
    return !code.hasDefinitions(file)
        && IntStream.range(0, code.graph().fileCount())
            .anyMatch(
                other ->
                    code.language(other).equals(code.language(file)) && code.hasDefinitions(other));
  }

  static int fileOf(SymbolGraph graph, String path) {
    return graph.fileOf(graph.symbolOfFile(path));
  }

  private static Insight insight(Codebase code, FileHistory history, int commits) {
    String path = history.path();
    int file = fileOf(code.graph(), path);
    return new Insight(
        InsightKind.HOT_SPOT,
        code.shortName(file) + " changes often",
        "`"
            + path
            + "`, with "
            + code.lines(file)
            + " lines, was changed by "
            + history.commits()
            + " of the last "
            + commits
            + " commits (changes of a single line aside): much of the work is there, and with it the chance"
            + " of faults.",
        List.of(code.fileId(file)),
        List.of(code.evidence(file, 1)),
        Insight.HELD_TO);
  }
}
