package dev.doctown.docpack;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Puts a file into its place whole: it is written beside its target under a name of the form {@code
 * .doctown-NAME-NUMBER.partial}, forced to disk, and moved over the target in one step. Whoever
 * reads the target sees the old file or the new one.
 *
 * <p>A partial file is locked while it is written. What a killed process left is not, so {@link
 * #clearLeftovers} can tell it from what another build is writing.
 */
public final class Publication {
  /** Every temporary name of doctown's starts so. */
  public static final String TEMPORARY_PREFIX = ".doctown-";

  private static final String PARTIAL_SUFFIX = ".partial";

  private Publication() {}

  /** Writes a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Moves a finished file to its target, from another file system too; the file is gone afterwards.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE} or {@link ErrorCode#DISK_FULL}
   */
  public static void publish(Path finished, Path target) {
    try {
      if (Files.getFileStore(finished).equals(Files.getFileStore(folder(target)))) {
        Files.move(
            finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(target));
        return;
      }
      write(target, out -> Files.copy(finished, out));
      Files.delete(finished);
    } catch (IOException e) {
      throw PackFaults.writing(target, ErrorCode.OUTPUT_UNWRITABLE, e);
    }
  }

  /**
   * Removes partial files of a target that no living process writes.
   *
   * @throws DoctownException {@link ErrorCode#OUTPUT_UNWRITABLE}
   */
  public static void clearLeftovers(Path target) {
    String prefix = TEMPORARY_PREFIX + target.getFileName() + "-";
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder(target),
            file -> {
              String name = String.valueOf(file.getFileName());
              return name.startsWith(prefix) && name.endsWith(PARTIAL_SUFFIX);
            })) {
      for (Path file : files) {
        deleteUnlessLocked(file);
      }
    } catch (NoSuchFileException e) {
      // Without the folder there is nothing left over in it.
    } catch (IOException e) {
      throw PackFaults.writing(target, ErrorCode.OUTPUT_UNWRITABLE, e);
    }
  }

  private static void deleteUnlessLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (OverlappingFileLockException e) {
      // This process is writing it.
    }
  }

  static void write(Path target, Content content) throws IOException {
    Path partial =
        Files.createTempFile(
            folder(target), TEMPORARY_PREFIX + target.getFileName() + "-", PARTIAL_SUFFIX);
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.lock();
        content.writeTo(Channels.newOutputStream(channel));
        channel.force(true);
        Files.move(
            partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(target));
      }
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static Path folder(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target : parent;
  }

  /** Makes a move last; file systems that do not open folders keep no such promise. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Nothing more can be done, and the file itself is complete.
    }
  }
}
