package dev.doctown.transforms.core.insight;

import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.core.history.FilePair;
import dev.doctown.transforms.core.history.HistoryFacts;
import java.util.List;

/**
 * Files that change together across a border: speaks of two files of the project's own code with
 * functions or types, in different subsystems, that {@link HistoryFacts} pairs, unless they have
 * the same name without extension, as a header and its implementation do.
 */
final class CoChanges {
  private static final int MOST = 5;

  private CoChanges() {}

  static List<Insight> of(Codebase code, HistoryFacts history) {
    return history.pairs().stream()
        .filter(pair -> isAcross(code, pair))
        .limit(MOST)
        .map(pair -> insight(code, pair))
        .toList();
  }

  private static boolean isAcross(Codebase code, FilePair pair) {
    SymbolGraph graph = code.graph();
    if (graph.symbolOfFile(pair.left()) < 0
        || graph.symbolOfFile(pair.right()) < 0
        || stem(pair.left()).equals(stem(pair.right()))) {
      return false;
    }
    int left = HotSpots.fileOf(graph, pair.left());
    int right = HotSpots.fileOf(graph, pair.right());
    return code.isCode(left)
        && code.isCode(right)
        && code.hasDefinitions(left)
        && code.hasDefinitions(right)
        && code.subsystemOf(left) != code.subsystemOf(right);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static Insight insight(Codebase code, FilePair pair) {
    SymbolGraph graph = code.graph();
    int left = HotSpots.fileOf(graph, pair.left());
    int right = HotSpots.fileOf(graph, pair.right());
    return new Insight(
        Insight.CONCERN,
        "co_change",
        "Two files change together",
        "`"
            + pair.left()
            + "` ("
            + code.subsystems().get(code.subsystemOf(left)).name()
            + ") and `"
            + pair.right()
            + "` ("
            + code.subsystems().get(code.subsystemOf(right)).name()
            + ") were changed together by "
            + pair.together()
            + " commits, "
            + pair.confidence()
            + " percent of those that changed the one that changes less.",
        List.of(code.fileId(left), code.fileId(right)),
        List.of(code.evidence(left, 1), code.evidence(right, 1)),
        85);
  }
}
