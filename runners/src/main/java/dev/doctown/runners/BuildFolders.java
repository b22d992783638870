package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one build: the staging folder beside the target, which locks the target, and the
 * one for run files, inside it or below {@code --work-dir}.
 */
final class BuildFolders implements Closeable {
  private final ClaimedFolder staging;
  private final @Nullable ClaimedFolder elsewhere;
  private final Path work;

  private BuildFolders(ClaimedFolder staging, @Nullable ClaimedFolder elsewhere, Path work) {
    this.staging = staging;
    this.elsewhere = elsewhere;
    this.work = work;
  }

  /**
   * Claims the folders and removes what dead builds of the same target left.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE}, {@link
   *     ErrorCode#WORK_DIRECTORY_UNUSABLE}, {@link ErrorCode#BUILD_ALREADY_RUNNING} or {@link
   *     ErrorCode#DISK_FULL}
   */
  static BuildFolders claim(BuildTarget target, @Nullable Path workDirectory) {
    ClaimedFolder staging;
    try {
      staging = ClaimedFolder.claim(target.stagingFolder());
    } catch (IOException e) {
      throw target.unwritable(e);
    }
    Path work = target.workFolder(workDirectory);
    try {
      if (workDirectory == null) {
        Files.createDirectory(work);
        return new BuildFolders(staging, null, work);
      }
      return new BuildFolders(staging, ClaimedFolder.claim(work), work);
    } catch (IOException | DoctownException e) {
      try {
        staging.close();
      } catch (IOException inClosing) {
        e.addSuppressed(inClosing);
      }
      throw e instanceof IOException cause ? unusable(work, cause) : (DoctownException) e;
    }
  }

  private static DoctownException unusable(Path work, IOException e) {
    DoctownException coded = Faults.coded(e);
    return coded.code() == ErrorCode.DISK_FULL
        ? coded
        : new DoctownException(
            ErrorCode.WORK_DIRECTORY_UNUSABLE,
            "--work-dir "
                + work.getParent()
                + ": no folder can be made there ("
                + BuildTarget.reason(e)
                + "); name one that exists and can be written",
            e);
  }

  /** Beside the target, on its disk. */
  Path staging() {
    return staging.path();
  }

  /** For run files. */
  Path work() {
    return work;
  }

  @Override
  public void close() throws IOException {
    try (staging) {
      if (elsewhere != null) {
        elsewhere.close();
      }
    }
  }
}
