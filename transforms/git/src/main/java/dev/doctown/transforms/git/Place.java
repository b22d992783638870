package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a repository or a plain folder is on this machine.
 *
 * <p>As with git, a path inside a work tree or a git directory means the whole repository around
 * it. A folder without a repository around it is a plain folder.
 *
 * @param gitDirectory real path of the git directory; null for a plain folder
 * @param workTree real path of the work tree or plain folder; null for a bare repository
 */
record Place(@Nullable Path gitDirectory, @Nullable Path workTree) {
  private static final String GIT_FILE_PREFIX = "gitdir:";
  private static final int LONGEST_GIT_FILE = 1 << 16;

  /**
   * Finds what a path means.
   *
   * @throws DoctownException {@link ErrorCode#REPOSITORY_NOT_FOUND} when nothing is there, {@link
   *     ErrorCode#REPOSITORY_UNREADABLE} when it cannot be read or its {@code .git} is broken
   */
  static Place find(String location) {
    Path start = existing(location);
    try {
      for (Path folder = start; folder != null; folder = folder.getParent()) {
        Optional<Place> place = at(folder, folder.equals(start));
        if (place.isPresent()) {
          return place.get();
        }
      }
    } catch (IOException e) {
      throw unreadable(location, "cannot be read", e);
    }
    return new Place(null, start);
  }

  /**
   * The real path of a folder.
   *
   * @throws DoctownException as {@link #find}
   */
  static Path existing(String location) {
    Path start;
    try {
      start = Path.of(location).toRealPath();
    } catch (InvalidPathException | NoSuchFileException e) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_NOT_FOUND,
          location + " does not exist; expected a folder, a git repository or a git URL",
          e);
    } catch (IOException e) {
      throw unreadable(location, "cannot be read", e);
    }
    if (!Files.isDirectory(start)) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_NOT_FOUND,
          location + " is a file; expected a folder, a git repository or a git URL");
    }
    return start;
  }

  /** The git directory of the repository whose work tree a folder is, or null. */
  static @Nullable Path gitDirectoryOf(Path folder) throws IOException {
    Path dotGit = folder.resolve(".git");
    Path gitDirectory =
        Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS) ? linked(folder, dotGit) : dotGit;
    return gitDirectory != null && isGitDirectory(gitDirectory) ? gitDirectory.toRealPath() : null;
  }

  private static Optional<Place> at(Path folder, boolean asked) throws IOException {
    Path dotGit = folder.resolve(".git");
    Path gitDirectory = gitDirectoryOf(folder);
    if (gitDirectory != null) {
      return Optional.of(new Place(gitDirectory, folder));
    }
    if (asked && Files.isRegularFile(dotGit)) {
      throw unreadable(
          folder.toString(),
          "has a .git file that points to no git directory; repair it with git worktree repair"
              + " or git submodule update --init",
          null);
    }
    if (asked && Files.isDirectory(dotGit) && !isEmptyFolder(dotGit)) {
      throw unreadable(
          folder.toString(),
          "has a .git folder that is no git directory (HEAD, objects and refs expected); repair it"
              + " or remove it",
          null);
    }
    if (isGitDirectory(folder)) {
      boolean insideWorkTree = folder.endsWith(".git") && folder.getParent() != null;
      return Optional.of(new Place(folder, insideWorkTree ? folder.getParent() : null));
    }
    return Optional.empty();
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  /** Whether a folder holds the three things every git directory has. */
  private static boolean isGitDirectory(Path folder) {
    Path head = folder.resolve("HEAD");
    return (Files.isRegularFile(head) || Files.isSymbolicLink(head))
        && (Files.isRegularFile(folder.resolve("commondir"))
            || (Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"))));
  }

  /** What a {@code .git} file points to, or null when it is none. */
  private static @Nullable Path linked(Path folder, Path gitFile) throws IOException {
    if (Files.size(gitFile) > LONGEST_GIT_FILE) {
      return null;
    }
    String text = new String(Files.readAllBytes(gitFile), StandardCharsets.UTF_8);
    if (!text.startsWith(GIT_FILE_PREFIX)) {
      return null;
    }
    try {
      return folder.resolve(text.substring(GIT_FILE_PREFIX.length()).strip()).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  static DoctownException unreadable(String location, String why, @Nullable Throwable cause) {
    String reason = cause instanceof AccessDeniedException ? "cannot be read: no permission" : why;
    return new DoctownException(ErrorCode.REPOSITORY_UNREADABLE, location + " " + reason, cause);
  }

  /**
   * What it means that a folder or file is closed to us.
   *
   * @param key its path below the root; empty for the root itself
   * @param otherwise what to do when it cannot be made readable
   */
  static DoctownException withoutPermission(
      String location, String key, String otherwise, AccessDeniedException cause) {
    return key.isEmpty()
        ? unreadable(location, "", cause)
        : new DoctownException(
            ErrorCode.REPOSITORY_UNREADABLE,
            location
                + ": "
                + PathText.display(key)
                + " cannot be read: no permission; make it readable, or "
                + otherwise,
            cause);
  }
}
