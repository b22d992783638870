package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;

/**
 * A file or symbolic link on disk.
 *
 * @param key path below the root
 * @param path where it is
 * @param kind file, executable file or symbolic link
 * @param size in bytes
 * @param modified when its content last changed
 */
record DiskEntry(String key, Path path, Kind kind, long size, Instant modified) {
  private static final boolean POSIX =
      Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

  /** What the file system says about a path, without following a link. */
  static BasicFileAttributes attributes(Path path) throws IOException {
    Class<? extends BasicFileAttributes> view =
        POSIX ? PosixFileAttributes.class : BasicFileAttributes.class;
    return Files.readAttributes(path, view, LinkOption.NOFOLLOW_LINKS);
  }

  static DiskEntry of(String key, Path path, BasicFileAttributes attributes) {
    return new DiskEntry(
        key, path, kind(attributes), attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Kind.SYMLINK;
    }
    return attributes instanceof PosixFileAttributes posix
            && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE)
        ? Kind.EXECUTABLE
        : Kind.FILE;
  }
}
