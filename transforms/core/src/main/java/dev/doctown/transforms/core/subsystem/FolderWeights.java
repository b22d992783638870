package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;

/**
 * The weights of the graph by folder: within each, at each, and between what lies in each.
 *
 * <p>A pair belongs to the innermost folder that holds both files; there it ties two things: a file
 * of the folder itself or one of its children.
 */
final class FolderWeights {
  private final FolderTree tree;
  private final PairGraph graph;
  private final long[] inside;
  private final long[] degrees;
  private final int[] starts;
  private final int[] left;
  private final int[] right;
  private final int[] weights;

  FolderWeights(FolderTree tree, PairGraph graph) {
    this.tree = tree;
    this.graph = graph;
    int folders = tree.size();
    this.inside = new long[folders];
    this.degrees = new long[folders];
    this.starts = new int[folders + 1];
    int[] meeting = new int[(int) pairs(graph)];
    this.left = new int[meeting.length];
    this.right = new int[meeting.length];
    this.weights = new int[meeting.length];
    int pair = 0;
    for (int file = 0; file < graph.size(); file++) {
      for (int i = graph.start(file); i < graph.start(file + 1); i++) {
        degrees[tree.folderOf(file)] += graph.weight(i);
        if (graph.neighbour(i) > file) {
          meeting[pair] = meeting(file, graph.neighbour(i));
          inside[meeting[pair]] += graph.weight(i);
          starts[meeting[pair++] + 1]++;
        }
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    for (int folder = folders - 1; folder > 0; folder--) {
      inside[tree.parent(folder)] += inside[folder];
      degrees[tree.parent(folder)] += degrees[folder];
    }
    fill(meeting);
  }

  private void fill(int[] meeting) {
    int[] ends = Arrays.copyOf(starts, tree.size());
    int pair = 0;
    for (int file = 0; file < graph.size(); file++) {
      for (int i = graph.start(file); i < graph.start(file + 1); i++) {
        if (graph.neighbour(i) > file) {
          int folder = meeting[pair++];
          int place = ends[folder]++;
          left[place] = below(folder, file);
          right[place] = below(folder, graph.neighbour(i));
          weights[place] = graph.weight(i);
        }
      }
    }
  }

  private static long pairs(PairGraph graph) {
    return graph.start(graph.size()) / 2;
  }

  private int meeting(int file, int other) {
    int a = tree.folderOf(file);
    int b = tree.folderOf(other);
    while (a != b) {
      // The later number is never an ancestor of the other.
      if (a > b) {
        a = tree.parent(a);
      } else {
        b = tree.parent(b);
      }
    }
    return a;
  }

  private int below(int folder, int file) {
    int inner = tree.folderOf(file);
    if (inner == folder) {
      return ~file;
    }
    while (tree.parent(inner) != folder) {
      inner = tree.parent(inner);
    }
    return inner;
  }

  PairGraph graph() {
    return graph;
  }

  /** The weight of pairs in and below a folder. */
  long inside(int folder) {
    return inside[folder];
  }

  /** The weight at the files in and below a folder. */
  long degree(int folder) {
    return degrees[folder];
  }

  /** The weight at one file. */
  long fileDegree(int file) {
    long degree = 0;
    for (int i = graph.start(file); i < graph.start(file + 1); i++) {
      degree += graph.weight(i);
    }
    return degree;
  }

  /** Where the pairs that meet in a folder begin; they end where those of the next one begin. */
  int start(int folder) {
    return starts[folder];
  }

  /** One end: a child's number, or the complement of a file's. */
  int left(int pair) {
    return left[pair];
  }

  /** The other end. */
  int right(int pair) {
    return right[pair];
  }

  int weight(int pair) {
    return weights[pair];
  }
}
