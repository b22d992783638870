package dev.doctown.transforms.core.subsystem;

import java.util.List;

/**
 * Which folders enclose several clusters as a subsystem of their own: one whose own code was taken
 * apart and, where the list is long, every folder that was cut; but no mere container ({@code
 * packages}) and none that holds nearly everything.
 */
final class Hierarchy {
  /** A list of so many needs no nesting. */
  private static final int SHORT = 8;

  private final FolderTree tree;
  private final boolean[] encloses;

  Hierarchy(FolderTree tree, List<Cluster> clusters, boolean[] modules) {
    this.tree = tree;
    this.encloses = new boolean[tree.size()];
    int[] below = new int[tree.size()];
    clusters.forEach(cluster -> below[cluster.folder()]++);
    for (int folder = tree.size() - 1; folder > 0; folder--) {
      below[tree.parent(folder)] += below[folder];
    }
    boolean[] takenApart = new boolean[tree.size()];
    clusters.forEach(cluster -> takenApart[cluster.folder()] |= !cluster.part().isEmpty());
    for (int folder = 1; folder < tree.size(); folder++) {
      boolean nearlyAll = 3 * below[folder] > 2 * clusters.size();
      encloses[folder] =
          tree.outermost(folder) == folder
              && below[folder] > 1
              && below[folder] < below[enclosing(folder)]
              && (modules[folder] || !(nearlyAll || isContainer(folder)))
              && (takenApart[folder] || clusters.size() > SHORT);
    }
  }

  private boolean isContainer(int folder) {
    int inner = tree.innermost(folder);
    for (int at = inner; at != tree.parent(folder); at = tree.parent(at)) {
      if (!Folders.isPassedThrough(Paths.name(tree.path(at)))) {
        return false;
      }
    }
    return true;
  }

  boolean encloses(int folder) {
    return encloses[folder];
  }

  /** The innermost folder around a folder that encloses clusters; the root where none does. */
  int enclosing(int folder) {
    int outer = tree.parent(folder);
    while (outer > 0 && !encloses[outer]) {
      outer = tree.parent(outer);
    }
    return Math.max(0, outer);
  }

  /** The folder that encloses the clusters of a folder: itself, or one around it. */
  int around(int folder) {
    return encloses[folder] ? folder : folder == 0 ? 0 : enclosing(folder);
  }
}
