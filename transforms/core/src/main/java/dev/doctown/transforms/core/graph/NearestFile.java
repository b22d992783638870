package dev.doctown.transforms.core.graph;

import java.util.ArrayList;
import java.util.List;

/** Tells apart definitions of one name by how near their files are in the folder tree. */
final class NearestFile {
  private NearestFile() {}

  /** Those whose files share the longest beginning of the path with a file. */
  static List<Symbol> of(List<Symbol> found, RepositoryFacts facts, int file) {
    if (found.size() < 2) {
      return found;
    }
    String path = facts.file(file).path();
    List<Symbol> nearest = new ArrayList<>();
    int longest = -1;
    for (Symbol symbol : found) {
      int shared = sharedFolders(path, facts.fileOf(symbol).path());
      if (shared > longest) {
        longest = shared;
        nearest.clear();
      }
      if (shared == longest) {
        nearest.add(symbol);
      }
    }
    return nearest;
  }

  /** Folders that two paths begin with, and one more where they are the same. */
  static int sharedFolders(String left, String right) {
    int folders = 0;
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length && left.charAt(i) == right.charAt(i); i++) {
      folders += left.charAt(i) == '/' ? 1 : 0;
    }
    return folders + (left.equals(right) ? 1 : 0);
  }
}
