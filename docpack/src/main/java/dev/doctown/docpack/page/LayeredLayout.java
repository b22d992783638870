package dev.doctown.docpack.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Places the nodes of a small graph in rows so that links lead downwards, those that close a cycle
 * excepted, and cross seldom. In integers alone: the same graph has the same layout everywhere.
 *
 * <p>Rows are longest paths from above; a link over several rows bends at a place of its own in
 * each; places in a row follow the mean of their neighbours'.
 */
final class LayeredLayout {
  private static final int SWEEPS = 8;
  private static final int SCALE = 1_000;

  /** A place in a row: of a node, or of a bend of a link. */
  record Spot(int node, int link) {
    boolean isNode() {
      return node >= 0;
    }
  }

  private final int nodes;
  private final List<Diagram.Link> links;
  private final boolean[] reversed;
  private final int[] rowOf;
  private final List<List<Spot>> rows = new ArrayList<>();

  LayeredLayout(int nodes, List<Diagram.Link> links) {
    this.nodes = nodes;
    this.links = links;
    this.reversed = new boolean[links.size()];
    this.rowOf = new int[nodes];
    breakCycles();
    assignRows();
    fillRows();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order(sweep % 2 == 0);
    }
  }

  /** The rows from above, each from the left. */
  List<List<Spot>> rows() {
    return rows;
  }

  /** Whether a link is drawn from below to above. */
  boolean isReversed(int link) {
    return reversed[link];
  }

  private int top(int link) {
    return reversed[link] ? links.get(link).to() : links.get(link).from();
  }

  private int bottom(int link) {
    return reversed[link] ? links.get(link).from() : links.get(link).to();
  }

  /** Turns the links around that lead back along the way, the strongest link first followed. */
  private void breakCycles() {
    for (int link = 0; link < links.size(); link++) {
      Set<Integer> reached = new HashSet<>(Set.of(links.get(link).to()));
      boolean grows = true;
      while (grows) {
        grows = false;
        for (int earlier = 0; earlier < link; earlier++) {
          grows |= reached.contains(top(earlier)) && reached.add(bottom(earlier));
        }
      }
      reversed[link] = reached.contains(links.get(link).from());
    }
  }

  private void assignRows() {
    for (int round = 0; round < nodes; round++) {
      for (int link = 0; link < links.size(); link++) {
        rowOf[bottom(link)] = Math.max(rowOf[bottom(link)], rowOf[top(link)] + 1);
      }
    }
  }

  private void fillRows() {
    int last = Arrays.stream(rowOf).max().orElse(0);
    for (int row = 0; row <= last; row++) {
      rows.add(new ArrayList<>());
    }
    for (int node = 0; node < nodes; node++) {
      rows.get(rowOf[node]).add(new Spot(node, -1));
    }
    for (int link = 0; link < links.size(); link++) {
      for (int row = rowOf[top(link)] + 1; row < rowOf[bottom(link)]; row++) {
        rows.get(row).add(new Spot(-1, link));
      }
    }
  }

  private void order(boolean downwards) {
    for (int step = 1; step < rows.size(); step++) {
      int row = downwards ? step : rows.size() - 1 - step;
      List<Spot> fixed = rows.get(downwards ? row - 1 : row + 1);
      List<Spot> moved = rows.get(row);
      List<Spot> before = List.copyOf(moved);
      moved.sort(
          Comparator.comparingInt((Spot spot) -> mean(spot, before, fixed, downwards))
              .thenComparingInt(before::indexOf));
    }
  }

  /** The mean place of the neighbours in the fixed row, of {@value #SCALE} for the whole row. */
  private int mean(Spot spot, List<Spot> row, List<Spot> fixed, boolean downwards) {
    int sum = 0;
    int count = 0;
    for (int link = 0; link < links.size(); link++) {
      int end = downwards ? bottom(link) : top(link);
      if (spot.isNode() ? spot.node() == end : spot.link() == link) {
        int at = fixed.indexOf(new Spot(-1, link));
        at = at >= 0 ? at : fixed.indexOf(new Spot(downwards ? top(link) : bottom(link), -1));
        if (at >= 0) {
          sum += (2 * at + 1) * SCALE / (2 * fixed.size());
          count++;
        }
      }
    }
    return count == 0 ? (2 * row.indexOf(spot) + 1) * SCALE / (2 * row.size()) : sum / count;
  }
}
