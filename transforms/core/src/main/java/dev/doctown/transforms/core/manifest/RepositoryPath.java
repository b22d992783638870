package dev.doctown.transforms.core.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Paths from the root of the repository, with slashes; the root is the empty path. */
final class RepositoryPath {
  private RepositoryPath() {}

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  static int depth(String path) {
    return Math.toIntExact(path.chars().filter(c -> c == '/').count());
  }

  /** The path that a relative one means in a folder; null if it leaves the repository. */
  static @Nullable String resolve(String folder, String relative) {
    if (relative.startsWith("/")) {
      return null;
    }
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (folder + "/" + relative.replace('\\', '/')).split("/")) {
      if (segment.isEmpty() || segment.equals(".")) {
        continue;
      }
      if (!segment.equals("..")) {
        segments.addLast(segment);
      } else if (segments.pollLast() == null) {
        return null;
      }
    }
    return String.join("/", segments);
  }
}
