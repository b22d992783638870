package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What remains of a folder when its children are cut for themselves: its own files, and the
 * children that are too small to stand alone.
 *
 * @param folder the folder
 * @param inside the weight within the rest
 * @param degree the weight at its files
 * @param parts the files, in one or several parts; none where nothing remains
 * @param partInsides the weight within each part
 * @param partDegrees the weight at each part
 * @param isStray whether it is too small to be a cluster
 * @param closed the children that are cut for themselves
 */
record Rest(
    int folder,
    long inside,
    long degree,
    List<List<Integer>> parts,
    long[] partInsides,
    long[] partDegrees,
    boolean isStray,
    List<Integer> closed) {
  /**
   * The modularity of a rest's own graph from which its communities count as clear: what Newman and
   * Girvan (2004) found to mark structure. Below it, communities are not what a person would tell
   * apart, and move with every edit.
   */
  private static final long CLEAR = 3 * Objective.ONE / 10;

  /** The same of a rest that is too large to be of use as one subsystem. */
  private static final long CLEAR_OF_HUGE = Objective.ONE / 8;

  static Rest of(
      int folder,
      List<Integer> absorbed,
      FolderTree tree,
      FolderWeights weights,
      Granularity granularity) {
    RestUnits units = RestUnits.of(folder, absorbed, tree, weights);
    int count = Arrays.stream(units.ties().files()).sum();
    long inside = units.ties().total();
    long degree = Arrays.stream(units.degrees()).sum();
    boolean stray = count > 0 && count < leastOfRest(folder, granularity);
    int[] groups = new int[units.ties().size()];
    if (count >= granularity.oversized()) {
      int[] communities =
          Communities.of(
              units.withNames(), count * 100L / granularity.usual(), granularity.least());
      long clear = count < granularity.huge() ? CLEAR : CLEAR_OF_HUGE;
      groups = modularity(units.ties(), communities) >= clear ? communities : groups;
    }
    int parts = Communities.count(groups);
    List<List<Integer>> files = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      files.add(new ArrayList<>());
    }
    long[] partDegrees = new long[parts];
    for (int unit = 0; unit < groups.length; unit++) {
      files.get(groups[unit]).addAll(units.members().get(unit));
      partDegrees[groups[unit]] += units.degrees()[unit];
    }
    return new Rest(
        folder,
        inside,
        degree,
        files,
        units.ties().joined(groups, parts).inside(),
        partDegrees,
        stray,
        List.of());
  }

  /** In the root what remains is seldom more than scattered files. */
  private static int leastOfRest(int folder, Granularity granularity) {
    return folder == 0
        ? Math.max(4, 2 * granularity.least())
        : Math.max(2, granularity.least() / 2);
  }

  private static long modularity(TiedUnits units, int[] groups) {
    int count = Communities.count(groups);
    TiedUnits joined = units.joined(groups, count);
    Objective own = new Objective(units.total(), 1, 100);
    long[] degrees = joined.degrees();
    long modularity = 0;
    for (int group = 0; group < count; group++) {
      modularity += own.modularity(joined.inside()[group], degrees[group]);
    }
    return modularity;
  }

  Rest closing(List<Integer> children) {
    return new Rest(
        folder, inside, degree, parts, partInsides, partDegrees, isStray, List.copyOf(children));
  }

  int fileCount() {
    return parts.stream().mapToInt(List::size).sum();
  }

  /** What its parts add to a partition. */
  long value(Objective objective) {
    long value = 0;
    for (int part = 0; part < parts.size(); part++) {
      value += objective.of(partInsides[part], partDegrees[part], parts.get(part).size());
    }
    return value;
  }
}
