package dev.doctown.transforms.core.graph;

import java.util.Arrays;

/**
 * The strongly connected components of a graph: nodes that reach each other. Tarjan's algorithm
 * (1972) with a stack of its own, so that a chain of calls may be as long as it likes.
 */
public final class StrongComponents {
  private final Adjacency graph;
  private final int[] component;
  private final int[] order;
  private final int[] lowest;
  private final int[] position;
  private final int[] path;
  private final int[] open;
  private int pathSize;
  private int openSize;
  private int visited;
  private int count;

  private StrongComponents(Adjacency graph) {
    int nodes = graph.nodes();
    this.graph = graph;
    this.component = new int[nodes];
    this.order = new int[nodes];
    this.lowest = new int[nodes];
    this.position = new int[nodes];
    this.path = new int[nodes];
    this.open = new int[nodes];
    Arrays.fill(component, -1);
    Arrays.fill(order, -1);
    for (int node = 0; node < nodes; node++) {
      if (order[node] < 0) {
        visit(node);
      }
    }
  }

  /**
   * The number of each node's component. Components are numbered so that edges between them lead
   * from higher numbers to lower ones.
   */
  public static int[] of(Adjacency graph) {
    return new StrongComponents(graph).component;
  }

  private void visit(int start) {
    enter(start);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (position[node] < graph.degree(node)) {
        int next = graph.neighbour(node, position[node]++);
        if (order[next] < 0) {
          enter(next);
        } else if (component[next] < 0) {
          lowest[node] = Math.min(lowest[node], order[next]);
        }
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = visited;
    lowest[node] = visited++;
    path[pathSize++] = node;
    open[openSize++] = node;
  }

  private void leave(int node) {
    pathSize--;
    if (pathSize > 0) {
      int before = path[pathSize - 1];
      lowest[before] = Math.min(lowest[before], lowest[node]);
    }
    if (lowest[node] == order[node]) {
      int member;
      do {
        member = open[--openSize];
        component[member] = count;
      } while (member != node);
      count++;
    }
  }
}
