package dev.doctown.transforms.core.subsystem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Clusters of headers of C and C++ most of which declare what files of the same names define in
 * others. Everything includes them, so that nothing belongs to them because it does.
 */
final class Declarations {
  private static final Pattern HEADER = Pattern.compile(".*\\.(?:h|hh|hpp|hxx|inc)");
  private static final Pattern DEFINITIONS = Pattern.compile(".*\\.(?:c|cc|cpp|cxx|m|mm)");

  private Declarations() {}

  /** For each cluster whether it is one. */
  static boolean[] among(List<Cluster> clusters, FolderTree tree) {
    Set<String> defining = new HashSet<>();
    for (Cluster cluster : clusters) {
      for (int file : cluster.files()) {
        if (DEFINITIONS.matcher(tree.filePath(file)).matches()) {
          defining.add(tree.stem(file));
        }
      }
    }
    boolean[] declaring = new boolean[clusters.size()];
    for (int cluster = 0; cluster < declaring.length; cluster++) {
      int[] files = clusters.get(cluster).files();
      long defined =
          Arrays.stream(files).filter(file -> defining.contains(tree.stem(file))).count();
      declaring[cluster] =
          2 * defined >= files.length
              && Arrays.stream(files)
                  .allMatch(file -> HEADER.matcher(tree.filePath(file)).matches());
    }
    return declaring;
  }
}
