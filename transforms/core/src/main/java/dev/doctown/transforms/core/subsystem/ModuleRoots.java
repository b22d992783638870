package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The files that a module begins with: {@code lib.rs}, {@code index.ts}, {@code __init__.py}. They
 * name everything in the module, so where it is taken apart, or is more than one cluster and its
 * own files are too few to be another, their ties tell no place. They stand with the part that is
 * on top of the others: which uses them most and is used by them least.
 */
final class ModuleRoots {
  private static final Pattern ROOT =
      Pattern.compile(
          "(?:.*/)?(?:(?:lib|main|mod)\\.rs|index\\.[cm]?[jt]sx?|__(?:init|main)__\\.pyi?)");

  private static final int WHOLE = 1000;

  private final FolderTree tree;
  private final List<Cluster> clusters;
  private final List<List<Integer>> roots = new ArrayList<>();
  private final Map<Integer, Map<Integer, Long>> uses = new TreeMap<>();

  private ModuleRoots(FolderTree tree, List<Cluster> clusters, Repository repository) {
    this.tree = tree;
    this.clusters = clusters;
    int[] partOf = new int[repository.shaping().size()];
    Arrays.fill(partOf, Territory.NONE);
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      List<Integer> own = rootsOf(clusters.get(cluster));
      roots.add(own);
      for (int file : clusters.get(cluster).files()) {
        partOf[file] = own.contains(file) ? Territory.NONE : cluster;
      }
    }
    for (FileEdge edge : repository.edges()) {
      int from = part(edge.from(), partOf, repository);
      int to = part(edge.to(), partOf, repository);
      if (from != Territory.NONE && to != Territory.NONE && from != to) {
        uses.computeIfAbsent(from, unused -> new TreeMap<>())
            .merge(to, (long) PairGraph.coarse(edge.weight()), Long::sum);
      }
    }
  }

  private static int part(int file, int[] partOf, Repository repository) {
    int number = repository.numbers()[file];
    return number < 0 ? Territory.NONE : partOf[number];
  }

  static boolean is(String path) {
    return ROOT.matcher(path).matches();
  }

  /** The roots in a cluster that are not of it alone; none where nothing else is in it. */
  private List<Integer> rootsOf(Cluster cluster) {
    List<Integer> own =
        Arrays.stream(cluster.files())
            .filter(file -> is(tree.filePath(file)) && isOfMore(file, cluster))
            .boxed()
            .toList();
    return own.size() == cluster.files().length ? List.of() : own;
  }

  private boolean isOfMore(int root, Cluster cluster) {
    String parent = Paths.parent(tree.filePath(root));
    return cluster.part().isEmpty()
        ? !parent.isEmpty() && !Paths.isWithin(parent, tree.path(cluster.folder()))
        : parent.equals(cluster.anchor());
  }

  /** The clusters among which a root has its place. */
  private List<Integer> around(int root, Cluster cluster) {
    String folder = Paths.parent(tree.filePath(root));
    return IntStream.range(0, clusters.size())
        .filter(
            other ->
                cluster.part().isEmpty()
                    ? Paths.isWithin(tree.path(clusters.get(other).folder()), folder)
                    : clusters.get(other).folder() == cluster.folder()
                        && !clusters.get(other).part().isEmpty())
        .boxed()
        .toList();
  }

  /** The clusters, with the roots of what was taken apart in their places. */
  static List<Cluster> placed(FolderTree tree, List<Cluster> clusters, Repository repository) {
    return new ModuleRoots(tree, clusters, repository).placed();
  }

  private List<Cluster> placed() {
    List<List<Integer>> joining = new ArrayList<>();
    clusters.forEach(cluster -> joining.add(new ArrayList<>()));
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (int root : roots.get(cluster)) {
        joining.get(top(around(root, clusters.get(cluster)), cluster)).add(root);
      }
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

  /** Of some clusters the one on top, of equal ones the first; another where there are none. */
  private int top(List<Integer> group, int another) {
    Map<Integer, Long> using = new HashMap<>();
    Map<Integer, Long> used = new HashMap<>();
    for (int from : group) {
      uses.getOrDefault(from, Map.of())
          .forEach(
              (to, weight) -> {
                if (group.contains(to)) {
                  using.merge(from, weight, Long::sum);
                  used.merge(to, weight, Long::sum);
                }
              });
    }
    return group.stream()
        .max(
            Comparator.comparingLong(
                    (Integer cluster) ->
                        height(using.getOrDefault(cluster, 0L), used.getOrDefault(cluster, 0L)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(another);
  }

  private static long height(long using, long used) {
    return using * WHOLE / Math.max(1, using + used);
  }
}
