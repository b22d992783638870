package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.SnapshotAddress;
import dev.doctown.transforms.spi.SourceCommit;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot whose contents come from an object store, from disk, or from both.
 *
 * <p>One that was opened again by its address reads contents and history; it has neither identity
 * nor files.
 */
final class GitSnapshot implements RepositorySnapshot {
  private final SnapshotAddress address;
  private final @Nullable StoredContents stored;
  private final @Nullable DiskContents disk;
  private final @Nullable CommitHistory history;
  private final @Nullable RepositoryIdentity identity;
  private final @Nullable List<RepositoryFile> files;

  private GitSnapshot(
      SnapshotAddress address,
      @Nullable StoredContents stored,
      @Nullable DiskContents disk,
      @Nullable CommitHistory history,
      @Nullable RepositoryIdentity identity,
      @Nullable List<RepositoryFile> files) {
    this.address = address;
    this.stored = stored;
    this.disk = disk;
    this.history = history;
    this.identity = identity;
    this.files = files;
  }

  /** A snapshot that can be read, but not yet told apart. */
  static GitSnapshot contents(
      SnapshotAddress address, @Nullable StoredContents stored, @Nullable DiskContents disk) {
    String head = address.head();
    CommitHistory history =
        stored == null || head == null ? null : stored.history(ObjectId.fromString(head));
    return new GitSnapshot(address, stored, disk, history, null, null);
  }

  /** The same snapshot with identity and files. */
  GitSnapshot of(RepositoryIdentity newIdentity, List<RepositoryFile> newFiles) {
    return new GitSnapshot(address, stored, disk, history, newIdentity, newFiles);
  }

  @Override
  public RepositoryIdentity identity() {
    return required(identity);
  }

  @Override
  public List<RepositoryFile> files() {
    return required(files);
  }

  @Override
  public byte[] read(RepositoryFile file, int limit) {
    switch (file.kind()) {
      case SYMLINK -> throw refused(ErrorCode.FILE_SYMLINK, file, "is a symbolic link");
      case SUBMODULE -> throw refused(ErrorCode.FILE_SUBMODULE, file, "is a submodule");
      case FILE, EXECUTABLE -> {}
    }
    ErrorCode unreadable = file.unreadable();
    if (unreadable != null) {
      throw refused(unreadable, file, "could not be read when it was listed");
    }
    if (file.onDisk() && disk != null) {
      return disk.read(file, limit);
    }
    if (!file.onDisk() && stored != null) {
      return stored.read(file, limit);
    }
    throw refused(ErrorCode.FILE_UNREADABLE, file, "is not a file of this snapshot");
  }

  @Override
  public void history(int most, Consumer<SourceCommit> visitor) {
    if (history != null) {
      history.visit(most, visitor);
    }
  }

  @Override
  public SnapshotAddress address() {
    return address;
  }

  @Override
  public void close() {
    if (stored != null) {
      stored.close();
    }
  }

  static DoctownException tooLarge(RepositoryFile file, long size, int limit) {
    return refused(
        ErrorCode.FILE_TOO_LARGE, file, "has " + size + " bytes, more than the limit of " + limit);
  }

  private static DoctownException refused(ErrorCode code, RepositoryFile file, String why) {
    return new DoctownException(code, file.path() + " " + why);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new UnsupportedOperationException(
          "a snapshot opened again only reads contents and history");
    }
    return value;
  }
}
