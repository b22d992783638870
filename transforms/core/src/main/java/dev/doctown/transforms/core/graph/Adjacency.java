package dev.doctown.transforms.core.graph;

import java.util.Arrays;

/** A directed graph over numbers from 0 as two arrays: the neighbours of each node, ascending. */
public final class Adjacency {
  private final int[] first;
  private final int[] neighbours;

  private Adjacency(int[] first, int[] neighbours) {
    this.first = first;
    this.neighbours = neighbours;
  }

  /**
   * The graph of some edges; equal ones count once.
   *
   * @param from where each edge starts
   * @param to where it ends
   */
  public static Adjacency of(int nodes, int[] from, int[] to) {
    long[] pairs = new long[from.length];
    Arrays.setAll(pairs, i -> ((long) from[i] << Integer.SIZE) | to[i]);
    Arrays.sort(pairs);
    int[] first = new int[nodes + 1];
    int[] neighbours = new int[pairs.length];
    int size = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        neighbours[size++] = (int) pairs[i];
        first[(int) (pairs[i] >>> Integer.SIZE) + 1]++;
      }
    }
    for (int i = 0; i < nodes; i++) {
      first[i + 1] += first[i];
    }
    return new Adjacency(first, Arrays.copyOf(neighbours, size));
  }

  public int nodes() {
    return first.length - 1;
  }

  /** Number of neighbours of a node. */
  public int degree(int node) {
    return first[node + 1] - first[node];
  }

  /** One of the neighbours of a node, by its position. */
  public int neighbour(int node, int position) {
    return neighbours[first[node] + position];
  }

  /** The neighbours of a node, ascending. */
  public int[] neighbours(int node) {
    return Arrays.copyOfRange(neighbours, first[node], first[node + 1]);
  }
}
