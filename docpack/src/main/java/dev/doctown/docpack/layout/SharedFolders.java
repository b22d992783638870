package dev.doctown.docpack.layout;

import java.util.List;

/** The folders, from the outermost one, that all paths of a growing number stand in. */
final class SharedFolders {
  private List<String> shared = List.of();
  private boolean isFirst = true;

  void add(String path) {
    int slash = path.lastIndexOf('/');
    List<String> folders = slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/", -1));
    if (isFirst) {
      shared = folders;
      isFirst = false;
      return;
    }
    int same = 0;
    while (same < Math.min(shared.size(), folders.size())
        && shared.get(same).equals(folders.get(same))) {
      same++;
    }
    shared = shared.subList(0, same);
  }

  List<String> list() {
    return List.copyOf(shared);
  }
}
