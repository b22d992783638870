package dev.doctown.transforms.core.subsystem;

/** The pieces of a path with {@code /}. */
final class Paths {
  private Paths() {}

  /** The folder; empty for what lies in the root. */
  static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The outermost folder; empty for what lies in the root. */
  static String top(String path) {
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  /** The last segment. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The last segment up to its last dot, but for a dot at its beginning. */
  static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The path of a child. */
  static String child(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** Whether the path is the folder or lies below it; everything lies below the root. */
  static boolean isWithin(String path, String folder) {
    return folder.isEmpty()
        || (path.startsWith(folder)
            && (path.length() == folder.length() || path.charAt(folder.length()) == '/'));
  }
}
