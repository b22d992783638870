package dev.doctown.runners;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to one build while it lives.
 *
 * <p>The file {@code lock} in it is locked by the operating system, so the claim of a build that
 * was killed is gone with its process. Whoever claims the folder next removes what the dead build
 * left. Closing removes the folder.
 */
final class ClaimedFolder implements Closeable {
  private static final String LOCK = "lock";
  private static final int ATTEMPTS = 20;

  private final Path path;
  private final FileChannel channel;

  private ClaimedFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder, or takes over one whose build is dead, and empties it.
   *
   * @throws DoctownException {@link ErrorCode#BUILD_ALREADY_RUNNING} when a live build has it,
   *     {@link ErrorCode#WORK_DIRECTORY_UNUSABLE} when something else has the name
   * @throws IOException when the parent cannot be written
   */
  static ClaimedFolder claim(Path path) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileChannel channel = tryClaim(path);
      if (channel != null) {
        ClaimedFolder folder = new ClaimedFolder(path, channel);
        folder.clear();
        return folder;
      }
    }
    throw new DoctownException(
        ErrorCode.BUILD_ALREADY_RUNNING,
        path + " keeps changing hands; another build writes the same pack");
  }

  /** The locked channel; null when a closing build removed the folder meanwhile. */
  private static @Nullable FileChannel tryClaim(Path path) throws IOException {
    try {
      Files.createDirectory(path);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new DoctownException(
            ErrorCode.WORK_DIRECTORY_UNUSABLE,
            path
                + " is in the way: doctown keeps temporary files in a folder of this name; move it",
            e);
      }
    }
    Path lock = path.resolve(LOCK);
    FileChannel channel;
    try {
      channel =
          FileChannel.open(
              lock,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean claimed = false;
    try {
      if (!lock(channel)) {
        throw new DoctownException(
            ErrorCode.BUILD_ALREADY_RUNNING,
            "another doctown build is writing this pack ("
                + lock
                + " is locked); wait for it, or choose another --output");
      }
      claimed = isStillAt(lock, channel);
    } finally {
      if (!claimed) {
        channel.close();
      }
    }
    return claimed ? channel : null;
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Whether the locked file is the one that others open by that path, and not a removed one: its
   * length tells whose it is. Opening it once more would not do, since closing any descriptor of a
   * file ends the process's locks on it.
   */
  private static boolean isStillAt(Path lock, FileChannel channel) throws IOException {
    long owner = ProcessHandle.current().pid();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(new byte[1]), owner - 1);
    try {
      return Files.size(lock) == owner;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  private void clear() throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!entry.equals(path.resolve(LOCK))) {
          FileTrees.delete(entry);
        }
      }
    } catch (NoSuchFileException e) {
      // Someone else removed it.
    }
  }

  /**
   * Removes the folder. Threads of a build that is being interrupted may still add files; what
   * cannot be removed after some attempts stays for the next build to clear.
   */
  @Override
  public void close() throws IOException {
    try (channel) {
      for (int attempt = 1; ; attempt++) {
        try {
          clear();
          Files.deleteIfExists(path.resolve(LOCK));
          Files.deleteIfExists(path);
          return;
        } catch (IOException e) {
          if (attempt == ATTEMPTS) {
            throw e;
          }
        }
      }
    }
  }
}
