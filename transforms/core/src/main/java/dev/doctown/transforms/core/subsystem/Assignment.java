package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where each file of the repository belongs: files that shape the partition to their cluster, tests
 * to the cluster that they are named after or, where it is no entrance that nearly all tests use,
 * to the one that they use most, other files to the cluster in whose folder they lie; what is left
 * to a group for its role.
 */
final class Assignment {
  /** With so many times more tests by use than files, the tests are not about the cluster. */
  private static final int MOST_TESTS = 4;

  private final Repository repository;
  private final Territory territory;
  private final Mirrors mirrors;
  private final int[] clusterOf;
  private final long[][] usesOf;
  private final boolean[] isUsedByAllTests;
  private final boolean[] declaring;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<SubsystemRole, List<Integer>> others = new TreeMap<>();
  private final ThirdParty thirdParty;

  Assignment(Repository repository, FolderTree tree, List<Cluster> clusters) {
    this.repository = repository;
    this.clusterOf = new int[repository.shaping().size()];
    Arrays.fill(clusterOf, Territory.NONE);
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      members.add(new ArrayList<>());
      for (int file : clusters.get(cluster).files()) {
        clusterOf[file] = cluster;
      }
    }
    this.territory = new Territory(tree, clusters, clusterOf);
    this.mirrors = new Mirrors(tree, clusterOf.length);
    this.usesOf = uses(clusters.size());
    this.declaring = Declarations.among(clusters, tree);
    this.isUsedByAllTests = usedByAllTests(clusters);
    this.thirdParty = new ThirdParty(repository.files());
    for (int file = 0; file < repository.files().size(); file++) {
      assign(file);
    }
  }

  private void assign(int file) {
    PartitionedFile given = repository.files().get(file);
    int number = repository.numbers()[file];
    int cluster =
        number >= 0
            ? clusterOf[number]
            : thirdParty.holds(given)
                ? Territory.NONE
                : given.category() == FileCategory.TEST ? tested(file) : territory.of(given.path());
    if (cluster != Territory.NONE) {
      members.get(cluster).add(file);
    } else {
      others.computeIfAbsent(roleOf(given), role -> new ArrayList<>()).add(file);
    }
  }

  private SubsystemRole roleOf(PartitionedFile given) {
    if (thirdParty.holds(given)) {
      return SubsystemRole.THIRD_PARTY;
    }
    SubsystemRole byFolder = repository.roleOutside(given.path());
    if (byFolder != SubsystemRole.PROJECT) {
      return byFolder;
    }
    return switch (given.category()) {
      case TEST -> SubsystemRole.TESTS;
      case DOCS -> SubsystemRole.DOCUMENTATION;
      case SOURCE, CONFIG, BUILD, DATA, GENERATED, VENDORED, BINARY, OTHER -> SubsystemRole.PROJECT;
    };
  }

  private int tested(int file) {
    String path = repository.files().get(file).path();
    int mirrored = mirrored(path);
    if (mirrored != Territory.NONE) {
      return mirrored;
    }
    int used = mostUsed(file);
    return used != Territory.NONE && !isUsedByAllTests[used] ? used : territory.of(path);
  }

  private int mirrored(String path) {
    int mirror = mirrors.of(path);
    return mirror >= 0 ? clusterOf[mirror] : Territory.NONE;
  }

  /** Clusters that would have many times more tests than files because tests begin there. */
  private boolean[] usedByAllTests(List<Cluster> clusters) {
    int[] tests = new int[clusters.size()];
    for (int file = 0; file < repository.files().size(); file++) {
      int used = usesOf[file] == null ? Territory.NONE : mostUsed(file);
      if (used != Territory.NONE
          && mirrored(repository.files().get(file).path()) == Territory.NONE) {
        tests[used]++;
      }
    }
    boolean[] byAll = new boolean[clusters.size()];
    for (int cluster = 0; cluster < byAll.length; cluster++) {
      byAll[cluster] = tests[cluster] > MOST_TESTS * clusters.get(cluster).files().length;
    }
    return byAll;
  }

  /** The cluster that has most of what a file uses, where it defines that. */
  private int mostUsed(int file) {
    long[] uses = usesOf[file];
    long all = uses == null ? 0 : Arrays.stream(uses).sum();
    for (int cluster = 0; all > 0 && cluster < uses.length; cluster++) {
      if (2 * uses[cluster] > all && !declaring[cluster]) {
        return cluster;
      }
    }
    return Territory.NONE;
  }

  private long[][] uses(int clusters) {
    long[][] uses = new long[repository.files().size()][];
    for (FileEdge edge : repository.edges()) {
      int used = repository.numbers()[edge.to()];
      if (used >= 0
          && clusterOf[used] != Territory.NONE
          && repository.files().get(edge.from()).category() == FileCategory.TEST
          && repository.numbers()[edge.from()] < 0) {
        if (uses[edge.from()] == null) {
          uses[edge.from()] = new long[clusters];
        }
        uses[edge.from()][clusterOf[used]] += PairGraph.coarse(edge.weight());
      }
    }
    return uses;
  }

  /**
   * The cluster of each file that shapes the partition, by its number, or {@link Territory#NONE}.
   */
  int[] clusterOf() {
    return clusterOf;
  }

  /** The files of a cluster, in order. */
  List<Integer> members(int cluster) {
    return members.get(cluster);
  }

  /** The files that belong to no cluster, by role. */
  Map<SubsystemRole, List<Integer>> others() {
    return others;
  }
}
