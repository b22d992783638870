package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Cuts the folder tree into clusters so that {@link Objective} is best: a dynamic programme from
 * the leaves up, in which a folder is either one cluster with all that lies below, or its children
 * are cut for themselves and its own files, with the children that are too small to stand alone,
 * are the rest. An oversized rest is taken apart by {@link Communities}, where they are clear, or
 * by {@link NameFamilies}, which do not weigh in the programme.
 */
final class TreeCut {
  private final FolderTree tree;
  private final Granularity granularity;
  private final Objective objective;
  private final Hubs hubs;
  private final Centrality centrality;
  private final FolderWeights weights;
  private final boolean[] modules;
  private final long[] best;
  private final boolean[] whole;
  private final Rest[] rests;

  /**
   * @param modules which folders, as {@link FolderTree#outermost} gives them, are declared modules
   */
  TreeCut(FolderTree tree, PairGraph graph, Hubs hubs, Centrality centrality, boolean[] modules) {
    int files = tree.fileCount(0);
    this.centrality = centrality;
    this.hubs = hubs;
    this.tree = tree;
    this.modules = modules;
    this.granularity = new Granularity(files, count(modules));
    this.objective = new Objective(graph.total(), files, granularity.target());
    this.weights = new FolderWeights(tree, graph);
    this.best = new long[tree.size()];
    this.whole = new boolean[tree.size()];
    this.rests = new Rest[tree.size()];
    for (int folder = tree.size() - 1; folder >= 0; folder--) {
      decide(folder);
    }
  }

  private static int count(boolean[] modules) {
    int count = 0;
    for (boolean module : modules) {
      count += module ? 1 : 0;
    }
    return count;
  }

  private void decide(int folder) {
    List<Integer> closed = new ArrayList<>();
    List<Integer> absorbed = new ArrayList<>();
    long split = 0;
    for (int child : tree.children(folder)) {
      if (whole[child] && tree.fileCount(child) < least(child)) {
        absorbed.add(child);
      } else {
        closed.add(child);
        split += best[child] + (modules[child] ? objective.price() : 0);
      }
    }
    Rest rest = Rest.of(folder, absorbed, tree, weights, hubs, granularity);
    if (rest.isStray() && !closed.isEmpty()) {
      // It will join one of the others.
      split += objective.of(rest.inside(), rest.degree(), rest.fileCount()) + objective.price();
    } else if (rest.fileCount() > 0) {
      split += rest.value(objective);
    }
    long together =
        objective.of(weights.inside(folder), weights.degree(folder), tree.fileCount(folder));
    boolean cuts = !closed.isEmpty() || rest.parts().size() > 1;
    boolean passesThrough = closed.size() == 1 && rest.fileCount() == 0;
    whole[folder] = passesThrough ? whole[closed.get(0)] : !cuts || together >= split;
    best[folder] = passesThrough ? best[closed.get(0)] : whole[folder] ? together : split;
    rests[folder] = rest.closing(closed);
  }

  private int least(int folder) {
    return modules[folder] ? granularity.leastModule() : granularity.least();
  }

  /**
   * The clusters, which hold every file once.
   *
   * @param isProgram whether a file is in a package that no other can use
   */
  List<Cluster> clusters(IntPredicate isProgram) {
    List<Cluster> clusters = new ArrayList<>();
    List<Rest> strays = new ArrayList<>();
    List<Integer> open = new ArrayList<>(List.of(0));
    while (!open.isEmpty()) {
      int folder = open.remove(open.size() - 1);
      int outer = tree.outermost(folder);
      if (whole[folder]) {
        addFamilies(outer, tree.anchor(folder), tree.allFiles(folder), clusters);
        continue;
      }
      Rest rest = rests[folder];
      open.addAll(rest.closed());
      if (rest.isStray() && !rest.closed().isEmpty()) {
        strays.add(rest);
      } else if (rest.parts().size() > 1) {
        for (int part = 0; part < rest.parts().size(); part++) {
          List<Integer> files = rest.parts().get(part);
          String name = part == rest.core() ? "" : partOf(folder, files);
          clusters.add(new Cluster(outer, tree.path(folder), name, sorted(files)));
        }
      } else if (rest.fileCount() > 0) {
        addFamilies(outer, tree.path(folder), rest.parts().get(0), clusters);
      }
    }
    return Strays.joined(clusters, strays, tree, weights.graph(), isProgram);
  }

  /** Adds the families of a folder's files and, under the folder's own name, the others. */
  private void addFamilies(int outer, String anchor, List<Integer> files, List<Cluster> clusters) {
    Map<String, List<Integer>> families =
        new NameFamilies(tree, granularity).of(tree.innermost(outer), files);
    Set<Integer> others = new TreeSet<>(files);
    families.forEach(
        (part, members) -> {
          members.forEach(others::remove);
          clusters.add(new Cluster(outer, anchor, part, sorted(members)));
        });
    if (!others.isEmpty()) {
      clusters.add(new Cluster(outer, anchor, "", sorted(List.copyOf(others))));
    }
  }

  /** The part's most central file, from the folder and without extension. */
  private String partOf(int folder, List<Integer> files) {
    List<Integer> own =
        files.stream().filter(file -> !ModuleRoots.is(tree.filePath(file))).toList();
    int central = centrality.most(own.isEmpty() ? files : own);
    String path = tree.filePath(central);
    String name = Paths.child(Paths.parent(path), Paths.stem(path));
    String prefix = tree.path(folder);
    return Paths.isWithin(name, prefix)
        ? name.substring(prefix.isEmpty() ? 0 : prefix.length() + 1)
        : name;
  }

  private static int[] sorted(List<Integer> files) {
    return files.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
