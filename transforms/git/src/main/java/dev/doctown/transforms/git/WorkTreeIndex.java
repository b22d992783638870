package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** The index of a work tree: what git tracks. */
final class WorkTreeIndex {
  private final Map<String, DirCacheEntry> entries = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private boolean merging;

  /**
   * Reads the index; there is none in a repository in which nothing was ever added.
   *
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNSUPPORTED} for a sparse or split index,
   *     {@link ErrorCode#REPOSITORY_UNREADABLE} for a damaged one
   */
  WorkTreeIndex(Repository repository, NeverInput neverInput, String location) {
    DirCache index;
    try {
      index = repository.readDirCache();
    } catch (CorruptObjectException e) {
      throw refused(repository, e, location);
    } catch (IOException | IndexOutOfBoundsException e) {
      throw damaged(e, location);
    }
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      String key = PathText.key(entry.getRawPath());
      if (neverInput.contains(key)) {
        continue;
      }
      merging |= entry.getStage() != DirCacheEntry.STAGE_0;
      entries.putIfAbsent(key, entry);
      for (String folder = PathText.parent(key); !folder.isEmpty() && folders.add(folder); ) {
        folder = PathText.parent(folder);
      }
    }
  }

  @Nullable DirCacheEntry entry(String key) {
    return entries.get(key);
  }

  Map<String, DirCacheEntry> entries() {
    return entries;
  }

  boolean isSubmodule(String key) {
    DirCacheEntry entry = entries.get(key);
    return entry != null && entry.getFileMode().equals(FileMode.GITLINK.getBits());
  }

  /** Whether a tracked file is below the folder. */
  boolean hasBelow(String folder) {
    return folders.contains(folder);
  }

  /** Whether the next commit would have just these files. */
  boolean equalsTree(List<TreeEntry> tree) {
    if (merging || tree.size() != entries.size()) {
      return false;
    }
    for (TreeEntry file : tree) {
      DirCacheEntry entry = entries.get(file.key());
      if (entry == null
          || !entry.getObjectId().equals(file.id())
          || TreeEntry.kind(entry.getFileMode()) != file.kind()) {
        return false;
      }
    }
    return true;
  }

  /** Blobs of the attribute files. */
  Map<String, ObjectId> attributeFiles() {
    Map<String, ObjectId> files = new HashMap<>();
    entries.forEach(
        (key, entry) -> {
          if (key.equals(AttributeRules.FILE_NAME)
              || key.endsWith("/" + AttributeRules.FILE_NAME)) {
            files.put(key, entry.getObjectId());
          }
        });
    return files;
  }

  /** JGit fails on what stands for other entries before it meets the extension that says so. */
  private static DoctownException refused(
      Repository repository, CorruptObjectException cause, String location) {
    if (content(repository).contains("sdir\0\0\0\0")) {
      return unsupported("sparse", "sparse-checkout init --no-sparse-index", cause, location);
    }
    String[] shared =
        repository.getDirectory().list((folder, name) -> name.startsWith("sharedindex."));
    return shared != null && shared.length > 0
        ? unsupported("split", "update-index --no-split-index", cause, location)
        : damaged(cause, location);
  }

  private static String content(Repository repository) {
    try {
      return PathText.key(Files.readAllBytes(repository.getIndexFile().toPath()));
    } catch (IOException e) {
      return "";
    }
  }

  private static DoctownException unsupported(
      String kind, String command, Exception cause, String location) {
    return new DoctownException(
        ErrorCode.REPOSITORY_UNSUPPORTED,
        location
            + " has a "
            + kind
            + " index; run git "
            + command
            + " in it, or give --ref HEAD to read the commit alone",
        cause);
  }

  private static DoctownException damaged(Exception cause, String location) {
    return Place.unreadable(
        location,
        "has a damaged index; run git status in it, or give --ref HEAD to read the commit alone",
        cause);
  }
}
