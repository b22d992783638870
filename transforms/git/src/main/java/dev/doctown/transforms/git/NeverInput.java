package dev.doctown.transforms.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which paths below a root are doctown's own output. */
final class NeverInput {
  private static final NeverInput NONE = new NeverInput(List.of());

  private final List<String> keys;

  private NeverInput(List<String> keys) {
    this.keys = keys;
  }

  static NeverInput none() {
    return NONE;
  }

  /**
   * Output below a root.
   *
   * @param root real path of the folder that is listed
   * @param paths files and folders of output. One that holds the root itself says nothing about
   *     what is in the root, and is ignored
   */
  static NeverInput below(Path root, List<Path> paths) {
    List<String> keys = new ArrayList<>();
    for (Path path : paths) {
      Path real = real(path.toAbsolutePath().normalize());
      if (real.startsWith(root) && !real.equals(root)) {
        keys.add(DiskPaths.relative(root, real));
      }
    }
    return new NeverInput(keys);
  }

  boolean contains(String key) {
    for (String never : keys) {
      if (key.startsWith(never)
          && (key.length() == never.length() || key.charAt(never.length()) == '/')) {
        return true;
      }
    }
    return false;
  }

  /** The real path, as far as it exists: output usually does not exist yet. */
  private static Path real(Path path) {
    Path parent = path.getParent();
    Path name = path.getFileName();
    if (parent == null || name == null) {
      return path;
    }
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return real(parent).resolve(name);
    }
  }
}
