package dev.doctown.transforms.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** One state of one repository. Safe for use by several threads. */
public interface RepositorySnapshot extends Closeable {

  /** What this is. */
  RepositoryIdentity identity();

  /** Every file, symbolic link and submodule, in {@link Utf8Order} of path; paths are unique. */
  List<RepositoryFile> files();

  /**
   * The bytes of a regular file.
   *
   * @param limit most bytes the caller wants
   * @throws DoctownException {@link ErrorCode#FILE_TOO_LARGE} beyond the limit, {@link
   *     ErrorCode#FILE_CHANGED} when the file on disk is not the one that was listed, {@link
   *     ErrorCode#FILE_UNREADABLE} when it cannot be read
   */
  byte[] read(RepositoryFile file, int limit) throws IOException;

  /**
   * The commits that led to this state, newest first; what is uncommitted is none. Every parent of
   * a merge is followed, because the first one alone hides who changed what in a branch. A merge
   * counts as one of the commits looked at, and is not given: what it brings was changed by others.
   * A file is followed through renames, so that it is one file under its present name.
   *
   * <p>A snapshot without history (a plain folder) gives none, a shallow clone what it has. Where
   * the work of comparing exceeds a fixed budget, the history ends there.
   *
   * @param most how many commits are looked at, at most {@link RepositoryRequest#history} of the
   *     request where the snapshot came from a URL
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when it is damaged
   */
  default void history(int most, Consumer<SourceCommit> visitor) {}

  /** How another process opens this snapshot again. */
  SnapshotAddress address();
}
