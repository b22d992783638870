package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The files that a module begins with: {@code lib.rs}, {@code index.ts}, {@code __init__.py}. They
 * name everything in the module, so where it is taken apart their ties tell no place. They stand
 * with the part that is on top of the others: which uses them most and is used by them least.
 */
final class ModuleRoots {
  private static final Pattern ROOT =
      Pattern.compile(
          "(?:.*/)?(?:(?:lib|main|mod)\\.rs|index\\.[cm]?[jt]sx?|__(?:init|main)__\\.pyi?)");

  private static final int WHOLE = 1000;

  private final FolderTree tree;
  private final List<Cluster> clusters;
  private final Repository repository;
  private final List<List<Integer>> roots = new ArrayList<>();
  private final int[] partOf;

  private ModuleRoots(FolderTree tree, List<Cluster> clusters, Repository repository) {
    this.tree = tree;
    this.clusters = clusters;
    this.repository = repository;
    this.partOf = new int[repository.shaping().size()];
    Arrays.fill(partOf, Territory.NONE);
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      List<Integer> own = rootsOf(clusters.get(cluster));
      roots.add(own);
      for (int file : clusters.get(cluster).files()) {
        partOf[file] = own.contains(file) ? Territory.NONE : cluster;
      }
    }
  }

  static boolean is(String path) {
    return ROOT.matcher(path).matches();
  }

  /** The roots of the folder that a cluster is a part of; none where nothing else is in it. */
  private List<Integer> rootsOf(Cluster cluster) {
    if (cluster.part().isEmpty()) {
      return List.of();
    }
    List<Integer> own =
        Arrays.stream(cluster.files())
            .filter(
                file ->
                    is(tree.filePath(file))
                        && Paths.parent(tree.filePath(file)).equals(cluster.anchor()))
            .boxed()
            .toList();
    return own.size() == cluster.files().length ? List.of() : own;
  }

  /** The clusters, with the roots of what was taken apart in their places. */
  static List<Cluster> placed(FolderTree tree, List<Cluster> clusters, Repository repository) {
    return new ModuleRoots(tree, clusters, repository).placed();
  }

  private List<Cluster> placed() {
    Map<Integer, Integer> tops = tops();
    List<List<Integer>> joining = new ArrayList<>();
    clusters.forEach(cluster -> joining.add(new ArrayList<>()));
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      int top = tops.getOrDefault(clusters.get(cluster).folder(), cluster);
      joining.get(top).addAll(roots.get(cluster));
    }
    List<Cluster> placed = new ArrayList<>();
    for (int number = 0; number < clusters.size(); number++) {
      Cluster cluster = clusters.get(number);
      List<Integer> leaving = roots.get(number);
      int[] files =
          IntStream.concat(
                  Arrays.stream(cluster.files()).filter(file -> !leaving.contains(file)),
                  joining.get(number).stream().mapToInt(Integer::intValue))
              .sorted()
              .toArray();
      placed.add(new Cluster(cluster.folder(), cluster.anchor(), cluster.part(), files));
    }
    return placed;
  }

  /** Of each folder that was taken apart, the part on top; of equal ones the first. */
  private Map<Integer, Integer> tops() {
    long[] using = new long[clusters.size()];
    long[] used = new long[clusters.size()];
    for (FileEdge edge : repository.edges()) {
      int from = part(edge.from());
      int to = part(edge.to());
      if (from != Territory.NONE
          && to != Territory.NONE
          && from != to
          && clusters.get(from).folder() == clusters.get(to).folder()) {
        using[from] += PairGraph.coarse(edge.weight());
        used[to] += PairGraph.coarse(edge.weight());
      }
    }
    Map<Integer, Integer> tops = new HashMap<>();
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      if (!clusters.get(cluster).part().isEmpty()) {
        int number = cluster;
        tops.merge(
            clusters.get(cluster).folder(),
            cluster,
            (first, unused) ->
                height(using[number], used[number]) > height(using[first], used[first])
                    ? number
                    : first);
      }
    }
    return tops;
  }

  private static long height(long using, long used) {
    return using * WHOLE / Math.max(1, using + used);
  }

  private int part(int file) {
    int number = repository.numbers()[file];
    return number < 0 ? Territory.NONE : partOf[number];
  }
}
