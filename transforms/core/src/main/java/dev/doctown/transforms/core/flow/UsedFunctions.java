package dev.doctown.transforms.core.flow;

import dev.doctown.transforms.core.graph.EdgeKind;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Public functions and methods of a library that tests and examples call most: what its users do
 * with it. A call weighs as its edge is sure; of the functions of one name the most called is
 * taken, as tests call the others in its place.
 */
public final class UsedFunctions {
  /** What is called less than a tenth as often as the first is no main use. */
  private static final int LEAST_SHARE = 10;

  private static final Set<String> CALLED = Set.of("function", "method");

  private final SymbolGraph graph;
  private final IntPredicate isOwn;
  private final Map<Integer, Integer> weights = new HashMap<>();
  private final Set<Integer> calling = new HashSet<>();

  /**
   * @param isOwn whether a file, by number, is the project's own code and no test
   * @param isUse whether a file, by number, shows how the project is used
   */
  public UsedFunctions(SymbolGraph graph, IntPredicate isOwn, IntPredicate isUse) {
    this.graph = graph;
    this.isOwn = isOwn;
    graph.forEachEdge(
        (from, to, kind, confidence, file, line) -> {
          if (kind == EdgeKind.CALLS && isUse.test(file)) {
            weights.merge(graph.definitionOf(to), confidence, Integer::sum);
          }
          if (kind == EdgeKind.CALLS && confidence >= SymbolGraph.SURE && isOwn.test(file)) {
            calling.add(from);
          }
        });
  }

  /** The most used of them that call others, the most used first. */
  public List<Integer> first(int most) {
    Map<String, Integer> best = new HashMap<>();
    for (int symbol = 0; symbol < graph.symbolCount(); symbol++) {
      if (isCandidate(symbol)) {
        best.merge(graph.name(symbol), symbol, this::moreUsed);
      }
    }
    List<Integer> sorted =
        best.values().stream()
            .sorted(
                Comparator.comparingInt((Integer symbol) -> -weight(symbol))
                    .thenComparing(Comparator.comparingLong(symbol -> -graph.rank(symbol)))
                    .thenComparingInt(Integer::intValue))
            .toList();
    int least = sorted.isEmpty() ? 0 : weight(sorted.get(0)) / LEAST_SHARE;
    return sorted.stream().filter(symbol -> weight(symbol) >= least).limit(most).toList();
  }

  private int moreUsed(int one, int other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private int weight(int symbol) {
    return weights.getOrDefault(symbol, 0);
  }

  private boolean isCandidate(int symbol) {
    return weights.containsKey(symbol)
        && calling.contains(symbol)
        && CALLED.contains(graph.kind(symbol))
        && graph.visibility(symbol).equals("public")
        && isOwn.test(graph.fileOf(symbol))
        && isReachable(symbol);
  }

  /** Whether no function or private type is around it. */
  private boolean isReachable(int symbol) {
    for (int around = graph.parentOf(symbol); around >= 0; around = graph.parentOf(around)) {
      if (SymbolKinds.FUNCTIONS.contains(graph.kind(around))
          || graph.visibility(around).equals("private")) {
        return false;
      }
    }
    return true;
  }
}
