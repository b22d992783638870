package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folders that hold nothing but vendored files. */
final class ThirdParty {
  private final Map<String, int[]> counts = new HashMap<>();

  ThirdParty(List<PartitionedFile> files) {
    for (PartitionedFile file : files) {
      int vendored = file.category() == FileCategory.VENDORED ? 1 : 0;
      for (String folder = file.folder(); !folder.isEmpty(); folder = Paths.parent(folder)) {
        int[] count = counts.computeIfAbsent(folder, path -> new int[2]);
        count[0]++;
        count[1] += vendored;
      }
    }
  }

  /** Whether a file lies in a folder that holds nothing but vendored files. */
  boolean holds(PartitionedFile file) {
    int[] count = counts.get(file.folder());
    return count != null && count[0] == count[1];
  }
}
