package dev.doctown.transforms.core.subsystem;

import dev.doctown.transforms.core.language.FileCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders that hold nothing but vendored files. A folder of documents that is marked so, to
 * leave it out of a count of languages, is the project's own.
 */
final class ThirdParty {
  private final Map<String, int[]> counts = new HashMap<>();

  ThirdParty(List<PartitionedFile> files) {
    for (PartitionedFile file : files) {
      boolean isForeign =
          file.category() == FileCategory.VENDORED && !Folders.isOwnDocument(file.path());
      int vendored = isForeign ? 1 : 0;
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
