package dev.doctown.transforms.worker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A folder for one socket, and for the child's class path where that is a file; only this user may
 * enter it.
 *
 * <p>It is there until the child has connected: then either side removes it, so that nothing is
 * left whichever of them is killed.
 */
record SocketFolder(Path folder) {
  /** An address has room for 104 bytes (108 on Linux); the folder's own name takes up to 30. */
  private static final int LONGEST_BASE = 70;

  private static final String SOCKET = "s";
  private static final String CLASS_PATH = "c.jar";

  /** Makes a folder in {@code preferred}, or where that has too long a path in {@code /tmp}. */
  static SocketFolder create(Path preferred) throws IOException {
    for (Path base : List.of(preferred.toAbsolutePath(), Path.of("/tmp"))) {
      if (base.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_BASE
          && !base.toString().contains(File.pathSeparator)
          && Files.isWritable(base)) {
        return new SocketFolder(Files.createTempDirectory(base, "doctown-"));
      }
    }
    throw new IOException(
        "no folder for a socket: expected a path of at most "
            + LONGEST_BASE
            + " bytes without "
            + File.pathSeparator
            + " to write to, at java.io.tmpdir ("
            + preferred
            + ") or /tmp");
  }

  /** The folder around a socket. */
  static SocketFolder of(Path socket) {
    return new SocketFolder(Objects.requireNonNull(socket.getParent()));
  }

  Path socket() {
    return folder.resolve(SOCKET);
  }

  /** Where the class path may be; a running child has read it. */
  Path classPath() {
    return folder.resolve(CLASS_PATH);
  }

  /** Removes it; the other side may have done so. */
  void remove() {
    try {
      Files.deleteIfExists(socket());
      Files.deleteIfExists(classPath());
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // The temporary folder is cleared by others.
    }
  }
}
