package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile.Kind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Compares a work tree with its index and lists what {@code git add --all} would track: the files
 * of {@code git ls-files --cached --others --exclude-standard} that exist, without {@link
 * Leftovers}.
 *
 * <p>A file whose size and time are those of the index is not read, unless it is as young as the
 * index. A submodule is what the index says of it, whatever is checked out in it; a repository
 * inside, not yet tracked, is a submodule too, see {@link TrackableFolders}. Files marked
 * assume-unchanged or skip-worktree are those of the index. A folder that may not be read ends the
 * listing: what is below it would be missing, or seem deleted.
 */
final class WorkTree {
  private final Repository repository;
  private final Path root;
  private final String location;
  private final NeverInput neverInput;
  private final WorkTreeIndex index;
  private final CleanFilter filter;
  private final AttributeRules attributes;
  private final boolean trustsExecutableBit;
  private final boolean hasSymbolicLinks;

  private final Map<String, DiskEntry> seen = new HashMap<>();

  WorkTree(Repository repository, Path root, NeverInput neverInput, String location)
      throws IOException {
    Config config = repository.getConfig();
    this.repository = repository;
    this.root = root;
    this.location = location;
    this.neverInput = neverInput;
    this.index = new WorkTreeIndex(repository, neverInput, location);
    this.filter = new CleanFilter(config);
    this.attributes = attributes(repository, root, index.attributeFiles());
    this.trustsExecutableBit = config.getBoolean("core", "filemode", true);
    this.hasSymbolicLinks = config.getBoolean("core", "symlinks", true);
  }

  /** Attributes as git sees them in a work tree: on disk, else in the index. */
  static AttributeRules attributes(Repository repository, Path root, Map<String, ObjectId> indexed)
      throws IOException {
    return new AttributeRules(
        RuleFiles.onDisk(root, RuleFiles.stored(repository, indexed)),
        RuleFiles.info(repository, "attributes"));
  }

  AttributeRules attributes() {
    return attributes;
  }

  /**
   * Adds what is tracked to the listing.
   *
   * @param head files of the commit
   * @return whether that differs from the commit
   */
  boolean list(List<TreeEntry> head, FileListing listing) throws IOException {
    TrackableFolders folders = new TrackableFolders(index, location);
    new DiskWalk(location, neverInput, folders, entry -> seen.put(entry.key(), entry))
        .walk(root, IgnoreRules.ofRepository(RuleFiles.excludes(repository, root)));
    boolean dirty = !index.equalsTree(head);
    try (ObjectReader reader = repository.newObjectReader()) {
      for (Map.Entry<String, DirCacheEntry> tracked : index.entries().entrySet()) {
        dirty |= addTracked(tracked.getKey(), tracked.getValue(), listing, reader);
      }
    }
    for (DiskEntry entry : seen.values()) {
      if (index.entry(entry.key()) == null && !Leftovers.contain(entry)) {
        dirty = true;
        addFromDisk(entry, entry.kind(), null, listing);
      }
    }
    for (Map.Entry<String, ObjectId> repositoryInside : folders.repositories().entrySet()) {
      dirty = true;
      listing.stored(
          repositoryInside.getKey(), Kind.SUBMODULE, repositoryInside.getValue().name(), 0);
    }
    return dirty;
  }

  private boolean addTracked(
      String key, DirCacheEntry entry, FileListing listing, ObjectReader reader)
      throws IOException {
    Kind kind = TreeEntry.kind(entry.getFileMode());
    TreeEntry stored = new TreeEntry(key, kind, entry.getObjectId());
    if (kind == Kind.SUBMODULE || entry.isSkipWorkTree() || entry.isAssumeValid()) {
      CommitTree.add(listing, stored, reader);
      return false;
    }
    DiskEntry found = onDisk(key);
    if (found == null) {
      return true;
    }
    Kind kindOnDisk = kindOnDisk(found, kind);
    boolean sameContent =
        entry.getStage() == DirCacheEntry.STAGE_0
            && !entry.isIntentToAdd()
            && (kindOnDisk == Kind.SYMLINK) == (kind == Kind.SYMLINK)
            && (sameByTime(found, entry) || stored.id().equals(blob(found, entry)));
    if (sameContent && kindOnDisk == kind) {
      CommitTree.add(listing, stored, reader);
      return false;
    }
    addFromDisk(found, kindOnDisk, entry, listing);
    return true;
  }

  private void addFromDisk(
      DiskEntry found, Kind kind, @Nullable DirCacheEntry tracked, FileListing listing) {
    try {
      BlobId blob = content(found, tracked);
      listing.onDisk(found.key(), kind, blob.id().name(), blob.size());
    } catch (NoSuchFileException e) {
      // Deleted since it was seen: what is gone is not listed.
      return;
    } catch (IOException e) {
      ObjectId id = tracked == null ? ObjectId.zeroId() : tracked.getObjectId();
      listing.unreadable(found.key(), kind, id.name());
    }
  }

  private @Nullable ObjectId blob(DiskEntry found, DirCacheEntry tracked) {
    try {
      return content(found, tracked).id();
    } catch (IOException e) {
      return null;
    }
  }

  private BlobId content(DiskEntry found, @Nullable DirCacheEntry tracked) throws IOException {
    if (found.kind() == Kind.SYMLINK) {
      return BlobId.of(DiskPaths.linkTarget(found.path(), found.size()));
    }
    return filter.blob(
        found.path(),
        attributes.resolve(found.key()),
        () -> tracked != null && hasPairs(tracked.getObjectId()));
  }

  private boolean hasPairs(ObjectId blob) {
    try {
      LineEndings ends =
          LineEndings.of(repository.open(blob).getCachedBytes((int) CleanFilter.MOST_BYTES));
      return ends.pairs() > 0 && !ends.binary();
    } catch (IOException | LargeObjectException e) {
      return false;
    }
  }

  /** The tracked file as it is on disk, or null when it is gone. */
  private @Nullable DiskEntry onDisk(String key) throws IOException {
    DiskEntry walked = seen.get(key);
    if (walked != null) {
      return walked;
    }
    // Ignored, yet tracked.
    Path path = DiskPaths.resolve(root, key);
    String reached = "";
    try {
      for (int end = key.indexOf('/'); end >= 0; end = key.indexOf('/', end + 1)) {
        String folder = key.substring(0, end);
        if (!DiskEntry.attributes(DiskPaths.resolve(root, folder)).isDirectory()) {
          return null;
        }
        reached = folder;
      }
      BasicFileAttributes attributes = DiskEntry.attributes(path);
      return attributes.isDirectory() || attributes.isOther()
          ? null
          : DiskEntry.of(key, path, attributes);
    } catch (AccessDeniedException e) {
      throw Place.withoutPermission(location, reached, TrackableFolders.WITHOUT_PERMISSION, e);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    }
  }

  private Kind kindOnDisk(DiskEntry found, Kind tracked) {
    if (found.kind() == Kind.SYMLINK) {
      return Kind.SYMLINK;
    }
    if (tracked == Kind.SYMLINK) {
      return hasSymbolicLinks ? found.kind() : Kind.SYMLINK;
    }
    return trustsExecutableBit ? found.kind() : tracked;
  }

  private static boolean sameByTime(DiskEntry found, DirCacheEntry entry) {
    return !entry.isSmudged()
        && entry.getLength() == (int) found.size()
        && entry.getLastModifiedInstant().equals(found.modified());
  }
}
