package dev.doctown.transforms.core.analysis;

import dev.doctown.transforms.core.flow.UncalledFunctions;
import dev.doctown.transforms.core.flow.UsedFunctions;
import dev.doctown.transforms.core.graph.SymbolGraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where to begin reading how a library works: functions that its documents lead callers to, those
 * that tests and examples call most, then those that the library itself never calls and that reach
 * most of what these don't.
 */
final class LibraryStarts {
  private static final int MOST_USED = 6;
  private static final int MOST_UNCALLED = 4;

  private LibraryStarts() {}

  static Set<Integer> of(SymbolGraph graph, AnalysisResults results) {
    Set<Integer> starts = new LinkedHashSet<>();
    results.find(EntryPoints.class).map(EntryPoints::documented).orElse(List.of()).stream()
        .map(row -> graph.symbolWithId(row.getSymbolId()))
        .filter(symbol -> symbol >= 0 && !OwnDefinitions.isType(graph.kind(symbol)))
        .forEach(starts::add);
    starts.addAll(
        new UsedFunctions(graph, file -> isOfTheProduct(graph, file), file -> isUse(graph, file))
            .first(MOST_USED));
    starts.addAll(
        new UncalledFunctions(graph, file -> isOfTheProduct(graph, file))
            .first(Set.copyOf(starts), MOST_UNCALLED, FlowsStep.SHORTEST - 1));
    return starts;
  }

  private static boolean isOfTheProduct(SymbolGraph graph, int file) {
    return FlowsStep.isOwn(graph, file) && !graph.layout().isAside(graph.path(file));
  }

  private static boolean isUse(SymbolGraph graph, int file) {
    return graph.category(file).equals("test") || graph.layout().isAside(graph.path(file));
  }
}
