package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Files of a folder that are too few to be a cluster. */
final class Strays {
  private Strays() {}

  /**
   * The clusters with the strays, each in the cluster below its folder that it is tied to most.
   * What is tied to none stays out when it lies in the root, and else joins the largest.
   */
  static List<Cluster> joined(
      List<Cluster> clusters, List<Rest> strays, FolderTree tree, PairGraph graph) {
    int[] clusterOf = new int[graph.size()];
    Arrays.fill(clusterOf, -1);
    List<List<Integer>> joining = new ArrayList<>();
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      joining.add(new ArrayList<>());
      for (int file : clusters.get(cluster).files()) {
        clusterOf[file] = cluster;
      }
    }
    for (Rest stray : strays) {
      int into = closest(stray, clusters, clusterOf, tree, graph);
      if (into >= 0) {
        stray.parts().forEach(part -> joining.get(into).addAll(part));
      }
    }
    List<Cluster> joined = new ArrayList<>();
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      Cluster before = clusters.get(cluster);
      int[] files =
          IntStream.concat(
                  Arrays.stream(before.files()),
                  joining.get(cluster).stream().mapToInt(Integer::intValue))
              .sorted()
              .toArray();
      joined.add(new Cluster(before.folder(), before.anchor(), before.part(), files));
    }
    return joined;
  }

  private static int closest(
      Rest stray, List<Cluster> clusters, int[] clusterOf, FolderTree tree, PairGraph graph) {
    long[] weights = new long[clusters.size()];
    for (List<Integer> part : stray.parts()) {
      for (int file : part) {
        for (int i = graph.start(file); i < graph.start(file + 1); i++) {
          int cluster = clusterOf[graph.neighbour(i)];
          if (cluster >= 0) {
            weights[cluster] += graph.weight(i);
          }
        }
      }
    }
    int closest = -1;
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      if (tree.isWithin(clusters.get(cluster).folder(), stray.folder())
          && (closest < 0
              || weights[cluster] > weights[closest]
              || (weights[cluster] == weights[closest]
                  && clusters.get(cluster).files().length
                      > clusters.get(closest).files().length))) {
        closest = cluster;
      }
    }
    boolean isUntied = closest >= 0 && weights[closest] == 0;
    return isUntied && stray.folder() == 0 ? -1 : closest;
  }
}
