package dev.doctown.transforms.git;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that files of old commits have today. Fed with the renames from the newest to the
 * oldest, it knows at each commit what a name stood for.
 *
 * <p>Where branches lie side by side a file may be changed under its old name in a commit that is
 * newer than the rename in another branch. Such a name, which no file has today, means what it was
 * renamed to.
 */
final class PresentNames {
  private final Set<String> present;
  private final Map<String, String> laterNames;
  private final Map<String, String> names = new HashMap<>();

  private PresentNames(Set<String> present, Map<String, String> laterNames) {
    this.present = present;
    this.laterNames = laterNames;
  }

  /**
   * Knows all renames before it begins.
   *
   * @param present the files of the newest commit
   * @param changes of all commits, newest first
   */
  static PresentNames of(Set<String> present, Iterable<FileChange> changes) {
    Map<String, String> laterNames = new HashMap<>();
    PresentNames first = new PresentNames(present, Map.of());
    for (FileChange change : changes) {
      String former = change.formerPath();
      if (former != null) {
        laterNames.putIfAbsent(former, first.of(change.path()));
        first.pass(change);
      }
    }
    return new PresentNames(present, laterNames);
  }

  /** Today's name of what had a name behind the commit that has been come to. */
  String of(String path) {
    String name = names.get(path);
    if (name != null) {
      return name;
    }
    return present.contains(path) ? path : laterNames.getOrDefault(path, path);
  }

  /** Goes behind a commit, to where a file that it renames still has its former name. */
  void pass(FileChange change) {
    @Nullable String former = change.formerPath();
    if (former != null) {
      String name = of(change.path());
      names.remove(change.path());
      names.put(former, name);
    }
  }
}
