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
 * @param core the part with the {@link Hubs}, or {@link RestParts#NONE}
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
    int core,
    boolean isStray,
    List<Integer> closed) {
  static Rest of(
      int folder,
      List<Integer> absorbed,
      FolderTree tree,
      FolderWeights weights,
      Hubs hubs,
      Granularity granularity) {
    RestUnits units = RestUnits.of(folder, absorbed, tree, weights, hubs);
    int count = Arrays.stream(units.ties().files()).sum();
    long inside = units.ties().total();
    long degree = Arrays.stream(units.degrees()).sum();
    boolean stray = count > 0 && count < leastOfRest(folder, granularity);
    RestParts taken = RestParts.of(units, granularity);
    int[] groups = taken.groups();
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
        taken.core(),
        stray,
        List.of());
  }

  /** In the root what remains is seldom more than scattered files. */
  private static int leastOfRest(int folder, Granularity granularity) {
    return folder == 0
        ? Math.max(4, 2 * granularity.least())
        : Math.max(2, granularity.least() / 2);
  }

  Rest closing(List<Integer> children) {
    return new Rest(
        folder,
        inside,
        degree,
        parts,
        partInsides,
        partDegrees,
        core,
        isStray,
        List.copyOf(children));
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
