package dev.doctown.transforms.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongComponentsTest {
  @Test
  void nodesThatReachEachOtherAreOneComponentAndEdgesLeadToLowerOnes() {
    // 0 -> 1 -> 2 -> 0 is a circle that leads to 3 -> 4.
    Adjacency graph = Adjacency.of(5, new int[] {0, 1, 2, 2, 3, 0}, new int[] {1, 2, 0, 3, 4, 1});
    assertArrayEquals(new int[] {2, 2, 2, 1, 0}, StrongComponents.of(graph));
    assertArrayEquals(new int[] {0, 3}, graph.neighbours(2));
    assertArrayEquals(new int[] {1}, graph.neighbours(0));
  }

  @Test
  void aChainOfAnyLengthIsWalked() {
    int length = 1_000_000;
    int[] from = IntStream.range(0, length - 1).toArray();
    int[] to = IntStream.range(1, length).toArray();
    int[] chain = StrongComponents.of(Adjacency.of(length, from, to));
    assertEquals(length - 1, chain[0]);
    int[] closed = Arrays.copyOf(from, length);
    int[] back = Arrays.copyOf(to, length);
    closed[length - 1] = length - 1;
    back[length - 1] = 0;
    assertEquals(
        0, Arrays.stream(StrongComponents.of(Adjacency.of(length, closed, back))).max().getAsInt());
  }

  @Test
  void componentsAreThoseOfReachability() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int nodes = 1 + random.nextInt(12);
      int edges = random.nextInt(2 * nodes);
      int[] from = random.ints(edges, 0, nodes).toArray();
      int[] to = random.ints(edges, 0, nodes).toArray();
      boolean[][] reaches = reachability(nodes, from, to);
      int[] component = StrongComponents.of(Adjacency.of(nodes, from, to));
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < nodes; b++) {
          String where = "seed " + seed + ", round " + round + ": " + a + ", " + b;
          assertEquals(reaches[a][b] && reaches[b][a], component[a] == component[b], where);
          assertTrue(!reaches[a][b] || component[a] >= component[b], where);
        }
      }
    }
  }

  /** Warshall's algorithm. */
  private static boolean[][] reachability(int nodes, int[] from, int[] to) {
    boolean[][] reaches = new boolean[nodes][nodes];
    IntStream.range(0, nodes).forEach(node -> reaches[node][node] = true);
    IntStream.range(0, from.length).forEach(edge -> reaches[from[edge]][to[edge]] = true);
    for (int middle = 0; middle < nodes; middle++) {
      for (int a = 0; a < nodes; a++) {
        for (int b = 0; b < nodes; b++) {
          reaches[a][b] |= reaches[a][middle] && reaches[middle][b];
        }
      }
    }
    return reaches;
  }
}
