package dev.doctown.transforms.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a snapshot's listing.
 *
 * @param path path from the root with {@code /}; bytes that are not UTF-8 show as {@code \xNN}
 * @param pathBytes the path as git has it, only where it is not UTF-8
 * @param kind what it is
 * @param size size in bytes; 0 for a submodule
 * @param blob git object id of the content (the commit id of a submodule)
 * @param onDisk whether the content comes from the work tree and not from the object store
 * @param attributes the {@code linguist-*} entries of {@code .gitattributes} that apply: name
 *     without the prefix to value, {@code "true"} and {@code "false"} for set and unset
 * @param unreadable why the content cannot be had, when that is known already
 */
public record RepositoryFile(
    String path,
    byte @Nullable [] pathBytes,
    Kind kind,
    long size,
    String blob,
    boolean onDisk,
    Map<String, String> attributes,
    @Nullable ErrorCode unreadable) {

  /** What an entry is. */
  public enum Kind {
    FILE,
    EXECUTABLE,
    SYMLINK,
    SUBMODULE
  }

  public RepositoryFile {
    attributes = Map.copyOf(attributes);
  }
}
