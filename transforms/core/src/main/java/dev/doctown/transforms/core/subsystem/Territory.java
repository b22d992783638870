package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which cluster a folder belongs to. */
final class Territory {
  /** No cluster. */
  static final int NONE = -1;

  private static final int SEVERAL = -2;

  private final Map<String, Integer> owners = new HashMap<>();

  Territory(FolderTree tree, List<Cluster> clusters, int[] clusterOf) {
    int[] only = new int[tree.size()];
    int[] main = new int[tree.size()];
    Arrays.fill(only, NONE);
    Arrays.fill(main, NONE);
    for (int folder = tree.size() - 1; folder > 0; folder--) {
      for (int file : tree.files(folder)) {
        only[folder] = met(only[folder], clusterOf[file]);
      }
      for (int child : tree.children(folder)) {
        only[folder] = met(only[folder], only[child]);
      }
    }
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      if (clusters.get(cluster).part().isEmpty()) {
        main[clusters.get(cluster).folder()] = cluster;
      }
    }
    for (int folder = 1; folder < tree.size(); folder++) {
      int owner = only[folder] >= 0 ? only[folder] : main[tree.outermost(folder)];
      if (owner != NONE) {
        owners.put(tree.path(folder), owner);
      }
    }
  }

  private static int met(int before, int cluster) {
    return before == NONE || before == cluster ? cluster : SEVERAL;
  }

  /**
   * The cluster of the innermost folder around a file that belongs to one: all its code does, or
   * the folder's own code; {@link #NONE} where only the root is left.
   */
  int of(String path) {
    String folder = Paths.parent(path);
    while (!folder.isEmpty()) {
      Integer owner = owners.get(folder);
      if (owner != null) {
        return owner;
      }
      folder = Paths.parent(folder);
    }
    return NONE;
  }
}
