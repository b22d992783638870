package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How subsystems relate: what each uses, and how much its files are tied to each other. */
final class Relations {
  private static final int NO_TIES = 50;

  private final List<Node> nodes;
  private final List<Map<Integer, Long>> uses = new ArrayList<>();
  private final long[] degrees;
  private final long[] insides;
  private final long total;

  /**
   * @param nodeOf the innermost node of each file that shapes the partition, by its number; -1 for
   *     files that are tied to nothing and in no cluster
   */
  Relations(List<Node> nodes, Repository repository, PairGraph graph, int[] nodeOf) {
    this.nodes = nodes;
    this.degrees = new long[nodes.size()];
    this.insides = new long[nodes.size()];
    this.total = graph.total();
    nodes.forEach(node -> uses.add(new HashMap<>()));
    countUses(repository, nodeOf);
    countWeights(graph, nodeOf);
  }

  private void countUses(Repository repository, int[] nodeOf) {
    Map<Long, Long> between = new HashMap<>();
    for (FileEdge edge : repository.edges()) {
      int from = repository.numbers()[edge.from()];
      int to = repository.numbers()[edge.to()];
      if (from >= 0
          && to >= 0
          && nodeOf[from] >= 0
          && nodeOf[to] >= 0
          && nodeOf[from] != nodeOf[to]) {
        between.merge(((long) nodeOf[from] << Integer.SIZE) | nodeOf[to], edge.weight(), Long::sum);
      }
    }
    between.forEach(
        (pair, weight) -> {
          int used = pair.intValue();
          for (int user = (int) (pair >> Integer.SIZE);
              user >= 0;
              user = nodes.get(user).parent()) {
            if (!isWithin(used, user)) {
              uses.get(user).merge(outermost(used, user), weight, Long::sum);
            }
          }
        });
  }

  /** The outermost node around a node that is not also around the user. */
  private int outermost(int used, int user) {
    int outer = used;
    while (nodes.get(outer).parent() >= 0 && !isWithin(user, nodes.get(outer).parent())) {
      outer = nodes.get(outer).parent();
    }
    return outer;
  }

  private boolean isWithin(int inner, int outer) {
    int node = inner;
    while (node >= 0 && node != outer) {
      node = nodes.get(node).parent();
    }
    return node == outer;
  }

  private void countWeights(PairGraph graph, int[] nodeOf) {
    for (int file = 0; file < graph.size(); file++) {
      for (int i = graph.start(file); i < graph.start(file + 1); i++) {
        int other = nodeOf[graph.neighbour(i)];
        for (int node = nodeOf[file]; node >= 0; node = nodes.get(node).parent()) {
          degrees[node] += graph.weight(i);
          insides[node] += isWithin(other, node) ? graph.weight(i) : 0;
        }
      }
    }
  }

  /** See {@link Subsystem#confidence}. */
  int confidence(int node) {
    if (degrees[node] == 0) {
      return NO_TIES;
    }
    long staying = insides[node] * Objective.ONE / degrees[node];
    long byChance = degrees[node] * Objective.ONE / (2 * total);
    return (int) (staying * 100 / Math.max(1, staying + byChance));
  }

  /** What a node uses, the most first. */
  List<Subsystem.Dependency> dependsOn(int node) {
    return uses.get(node).entrySet().stream()
        .map(use -> new Subsystem.Dependency(nodes.get(use.getKey()).id(), use.getValue()))
        .sorted(
            Comparator.comparingLong(Subsystem.Dependency::weight)
                .reversed()
                .thenComparing(Subsystem.Dependency::id, Utf8Order.INSTANCE))
        .toList();
  }
}
