package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of a work tree or plain folder in the form that was listed: what git would store. The
 * listed blob id decides whether it is still the same file.
 */
final class DiskContents {
  // UTF-32 stores four bytes for one; the rest is for what ident puts in.
  private static final int MOST_PER_STORED_BYTE = 4;
  private static final int SLACK = 1 << 16;

  private final Path root;
  private final AttributeRules attributes;
  private final @Nullable CleanFilter filter;

  /** Contents below a root; a plain folder has no filter. */
  DiskContents(Path root, AttributeRules attributes, @Nullable CleanFilter filter) {
    this.root = root;
    this.attributes = attributes;
    this.filter = filter;
  }

  byte[] read(RepositoryFile file, int limit) {
    if (file.size() > limit) {
      throw GitSnapshot.tooLarge(file, file.size(), limit);
    }
    try {
      Path path = locate(file);
      BasicFileAttributes found = DiskEntry.attributes(path);
      Map<String, String> applying = filter == null ? Map.of() : attributes.resolve(key(file));
      if (found.isRegularFile() && path.getParent() != null && isInside(path.getParent())) {
        for (byte[] candidate : candidates(path, found.size(), file, applying)) {
          if (BlobId.of(candidate).id().name().equals(file.blob())) {
            return candidate;
          }
        }
      }
      throw changed(file, null);
    } catch (AccessDeniedException e) {
      throw new DoctownException(
          ErrorCode.FILE_UNREADABLE, file.path() + " cannot be read: no permission", e);
    } catch (IOException | InvalidPathException e) {
      throw changed(file, e);
    }
  }

  /** What the file may be stored as. The index, which settles line ends, may have moved on. */
  private List<byte[]> candidates(
      Path path, long size, RepositoryFile file, Map<String, String> applying) throws IOException {
    if (CleanFilter.isLfs(applying)) {
      return List.of(LfsPointer.of(path));
    }
    if (size > MOST_PER_STORED_BYTE * file.size() + SLACK || size > Integer.MAX_VALUE - 1) {
      return List.of();
    }
    byte[] raw;
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      raw = in.readNBytes((int) size + 1);
    }
    return filter == null || size > CleanFilter.MOST_BYTES
        ? List.of(raw)
        : List.of(filter.clean(raw, applying, () -> false), raw);
  }

  private Path locate(RepositoryFile file) {
    String key = key(file);
    for (String segment : key.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw changed(file, null);
      }
    }
    return DiskPaths.resolve(root, key);
  }

  private static String key(RepositoryFile file) {
    byte[] bytes = file.pathBytes();
    return bytes == null ? PathText.keyOf(file.path()) : PathText.key(bytes);
  }

  /** Whether no folder on the way was replaced by a link. */
  private static boolean isInside(Path folder) throws IOException {
    return folder.toRealPath().equals(folder);
  }

  private static DoctownException changed(RepositoryFile file, @Nullable Exception cause) {
    return new DoctownException(
        ErrorCode.FILE_CHANGED,
        file.path() + " is no longer the file that was listed; build again once nothing writes",
        cause);
  }
}
