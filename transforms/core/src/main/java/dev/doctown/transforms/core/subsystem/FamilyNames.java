package dev.doctown.transforms.core.subsystem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a family of {@link NameFamilies} is called. */
final class FamilyNames {
  private FamilyNames() {}

  /** What the names of a family share, as many of what it names. */
  static String of(FolderTree tree, Cluster cluster) {
    boolean ends = cluster.part().startsWith(NameFamilies.ANY);
    List<String> shared = null;
    for (int file : cluster.files()) {
      List<String> words = new ArrayList<>(Words.of(tree.subject(file)));
      if (words.size() < 2) {
        continue;
      }
      if (ends) {
        Collections.reverse(words);
      }
      int same = 0;
      while (shared != null
          && same < Math.min(shared.size(), words.size())
          && shared.get(same).equals(words.get(same))) {
        same++;
      }
      shared = shared == null ? words : shared.subList(0, same);
    }
    List<String> name =
        new ArrayList<>(
            shared == null ? List.of(cluster.part().replace(NameFamilies.ANY, "")) : shared);
    if (ends) {
      Collections.reverse(name);
      name.set(name.size() - 1, Words.plural(name.get(name.size() - 1)));
    }
    return Words.phrase(name);
  }
}
