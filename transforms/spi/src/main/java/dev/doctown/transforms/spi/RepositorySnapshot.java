package dev.doctown.transforms.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

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

  /** How another process opens this snapshot again. */
  SnapshotAddress address();
}
