package dev.doctown.transforms.core.flow;

import dev.doctown.transforms.core.graph.Adjacency;
import dev.doctown.transforms.core.graph.SymbolGraph;
import dev.doctown.transforms.spi.SymbolKinds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Public functions that a library itself never calls and from which much of it is reached: what its
 * users call, and where to begin reading how it works.
 *
 * <p>They are picked one after the other, each the one that reaches most functions that those
 * before did not reach, over sure calls within the project's own code. Of a large library the 200
 * with the most calls of their own are looked at, and about 500 functions reached by each.
 */
public final class UncalledFunctions {
  /** Those with the most calls in their own bodies are looked at. */
  private static final int MOST_LOOKED_AT = 200;

  private static final int MOST_REACHED = 500;

  private final SymbolGraph graph;
  private final IntPredicate isOwn;
  private final Adjacency calls;

  /**
   * @param isOwn whether a file, by number, is the project's own code and no test
   */
  public UncalledFunctions(SymbolGraph graph, IntPredicate isOwn) {
    this.graph = graph;
    this.isOwn = isOwn;
    this.calls = graph.calls(false);
  }

  /**
   * The first of them, none twice.
   *
   * @param reachedFrom what is reached from these counts as known already
   * @param most at most so many
   * @param least how many others a function must reach that those before it do not reach, from 1
   */
  public List<Integer> first(Set<Integer> reachedFrom, int most, int least) {
    List<Integer> candidates = candidates();
    List<Integer> picked = new ArrayList<>();
    BitSet known = new BitSet();
    reachedFrom.forEach(symbol -> known.or(reached(symbol)));
    while (picked.size() < most) {
      int best = -1;
      int bestGain = least - 1;
      for (int candidate : candidates) {
        int gain = gain(candidate, known);
        if (gain > bestGain) {
          best = candidate;
          bestGain = gain;
        }
      }
      if (best < 0) {
        break;
      }
      picked.add(best);
      known.or(reached(best));
    }
    return picked;
  }

  private List<Integer> candidates() {
    Adjacency callers = graph.calls(true);
    return IntStream.range(0, graph.symbolCount())
        .filter(symbol -> SymbolKinds.FUNCTIONS.contains(graph.kind(symbol)))
        .filter(symbol -> !graph.kind(symbol).equals("constructor"))
        .filter(symbol -> graph.visibility(symbol).equals("public"))
        .filter(symbol -> !isInFunction(symbol))
        .filter(symbol -> isOwn.test(graph.fileOf(symbol)))
        .filter(symbol -> calls.degree(symbol) > 0)
        .filter(symbol -> isUncalled(callers, symbol))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer symbol) -> -calls.degree(symbol))
                .thenComparing(symbol -> -graph.rank(symbol))
                .thenComparingInt(Integer::intValue))
        .limit(MOST_LOOKED_AT)
        .toList();
  }

  /** A function that calls itself is not called from elsewhere by that. */
  private boolean isUncalled(Adjacency callers, int symbol) {
    return IntStream.of(callers.neighbours(symbol))
        .noneMatch(caller -> caller != symbol && isOwnSymbol(caller));
  }

  private boolean isInFunction(int symbol) {
    int around = graph.parentOf(symbol);
    while (around >= 0 && !SymbolKinds.FUNCTIONS.contains(graph.kind(around))) {
      around = graph.parentOf(around);
    }
    return around >= 0;
  }

  private boolean isOwnSymbol(int symbol) {
    return isOwn.test(graph.fileOf(symbol));
  }

  private int gain(int symbol, BitSet known) {
    BitSet reached = reached(symbol);
    reached.andNot(known);
    return reached.cardinality();
  }

  private BitSet reached(int start) {
    BitSet reached = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
    int count = 0;
    while (!open.isEmpty() && count < MOST_REACHED) {
      int symbol = open.remove();
      for (int i = 0; i < calls.degree(symbol); i++) {
        int called = calls.neighbour(symbol, i);
        if (isOwnSymbol(called) && !reached.get(called)) {
          reached.set(called);
          count++;
          open.add(called);
        }
      }
    }
    reached.clear(start);
    return reached;
  }
}
