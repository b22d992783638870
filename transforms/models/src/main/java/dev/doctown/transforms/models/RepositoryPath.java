package dev.doctown.transforms.models;

import java.util.regex.Pattern;

/** Paths that others name and that become paths on this disk. */
final class RepositoryPath {
  /** No empty name, none of dots alone, nothing that steers a terminal or a file system. */
  private static final Pattern NAME = Pattern.compile("(?!\\.+$)[^/\\\\:\\p{Cntrl}]{1,200}");

  private RepositoryPath() {}

  /** Whether a path, with slashes, stays below the folder it is resolved in. */
  static boolean isSafe(String path) {
    for (String name : path.split("/", -1)) {
      if (!NAME.matcher(name).matches()) {
        return false;
      }
    }
    return true;
  }
}
