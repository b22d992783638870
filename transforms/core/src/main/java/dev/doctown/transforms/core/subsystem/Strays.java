package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.spi.Utf8Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Files of a folder that are too few to be a cluster. */
final class Strays {
  private Strays() {}

  /**
   * The clusters with the strays, each file in the cluster below its folder that it is tied to
   * most. What is tied to none stays out when it lies in the root, and else joins the largest. A
   * package that is a program is part of no other, and a cluster however small.
   */
  static List<Cluster> joined(
      List<Cluster> clusters,
      List<Rest> strays,
      FolderTree tree,
      PairGraph graph,
      IntPredicate isProgram) {
    int[] clusterOf = new int[graph.size()];
    Arrays.fill(clusterOf, -1);
    boolean[] closed = Declarations.among(clusters, tree);
    List<List<Integer>> joining = new ArrayList<>();
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      joining.add(new ArrayList<>());
      for (int file : clusters.get(cluster).files()) {
        clusterOf[file] = cluster;
      }
    }
    List<Cluster> programs = new ArrayList<>();
    for (Rest stray : strays) {
      List<Integer> program = new ArrayList<>();
      for (List<Integer> unit : units(stray, tree)) {
        if (unit.stream().anyMatch(isProgram::test)) {
          program.addAll(unit);
          continue;
        }
        int into = closest(unit, stray.folder(), clusters, closed, clusterOf, tree, graph);
        if (into >= 0) {
          joining.get(into).addAll(unit);
        }
      }
      if (!program.isEmpty()) {
        int[] files = program.stream().mapToInt(Integer::intValue).sorted().toArray();
        String anchor = tree.path(stray.folder());
        programs.add(new Cluster(tree.outermost(stray.folder()), anchor, "", files));
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
    joined.addAll(programs);
    return joined;
  }

  /** What stays together: small folders, and files of one name. */
  private static Collection<List<Integer>> units(Rest stray, FolderTree tree) {
    String prefix = Paths.child(tree.path(stray.folder()), "");
    TreeMap<String, List<Integer>> units = new TreeMap<>(Utf8Order.INSTANCE);
    for (List<Integer> part : stray.parts()) {
      for (int file : part) {
        String below = tree.filePath(file).substring(prefix.length());
        String top = Paths.top(below);
        units
            .computeIfAbsent(top.isEmpty() ? Paths.stem(below) : top, unit -> new ArrayList<>())
            .add(file);
      }
    }
    return units.values();
  }

  private static int closest(
      List<Integer> unit,
      int folder,
      List<Cluster> clusters,
      boolean[] closed,
      int[] clusterOf,
      FolderTree tree,
      PairGraph graph) {
    long[] weights = new long[clusters.size()];
    for (int file : unit) {
      for (int i = graph.start(file); i < graph.start(file + 1); i++) {
        int cluster = clusterOf[graph.neighbour(i)];
        if (cluster >= 0) {
          weights[cluster] += graph.weight(i);
        }
      }
    }
    int closest = -1;
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      if (!closed[cluster]
          && tree.isWithin(clusters.get(cluster).folder(), folder)
          && (closest < 0
              || weights[cluster] > weights[closest]
              || (weights[cluster] == weights[closest]
                  && clusters.get(cluster).files().length
                      > clusters.get(closest).files().length))) {
        closest = cluster;
      }
    }
    boolean isUntied = closest >= 0 && weights[closest] == 0;
    return isUntied && folder == 0 ? -1 : closest;
  }
}
