package dev.doctown.transforms.core.run;

import dev.doctown.schemas.flow.RunAddress;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The folder of one build that every worker sees.
 *
 * <pre>
 * runs/KIND-SHA256.avro   finished run files
 * packs/ID/               docpacks under way and finished
 * extracted/ID/           the same, before a model has written anything
 * words/ID                every word of a repository
 * temporary/              whatever is being written
 * </pre>
 *
 * <p>A file appears under its name only when it is finished, by a hard link of a temporary file (a
 * rename where the file system has no links). Its name holds its digest, so a stage that runs again
 * finds an equal file and leaves it.
 *
 * @param location absolute path of the folder
 */
public record WorkDirectory(String location) implements Serializable {
  private static final String RUNS = "runs";

  /** The folder at a path. */
  public static WorkDirectory at(Path path) {
    return new WorkDirectory(path.toAbsolutePath().toString());
  }

  /**
   * Makes the folder if it does not exist.
   *
   * @throws DoctownException {@link ErrorCode#WORK_DIRECTORY_UNUSABLE} or {@link
   *     ErrorCode#DISK_FULL}
   */
  public void create() {
    try {
      Files.createDirectories(path());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** The folder itself. */
  public Path path() {
    return Path.of(location);
  }

  /** Where the run of an address lies. */
  Path run(RunAddress address) {
    return runs()
        .resolve(address.getKind().toLowerCase(Locale.ROOT) + "-" + address.getSha256() + ".avro");
  }

  /** Folder of a repository's docpack. */
  public Path pack(String repository) {
    return packs().resolve(repository);
  }

  /** Folders of all docpacks. */
  public Path packs() {
    return path().resolve("packs");
  }

  /** Folder of a repository's docpack as the source alone gives it. */
  public Path extractedPack(String repository) {
    return extractedPacks().resolve(repository);
  }

  /** Folders of all docpacks as the source alone gives them. */
  public Path extractedPacks() {
    return path().resolve("extracted");
  }

  /** Where every word of a repository is noted. */
  public Path words(String repository) {
    return path().resolve("words").resolve(repository);
  }

  /** A new, empty file that no other writer has. */
  public Path temporaryFile(String prefix) throws IOException {
    return Files.createTempFile(folder("temporary"), prefix + "-", ".tmp");
  }

  /** Gives a finished temporary file the name of its address, unless it exists already. */
  void publish(Path temporary, RunAddress address) throws IOException {
    folder(RUNS);
    link(temporary, run(address));
  }

  /** A folder in this one, which must be there: what a build that is over removed stays removed. */
  private Path folder(String name) throws IOException {
    Path folder = path().resolve(name);
    try {
      return Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      return folder;
    }
  }

  private static void link(Path temporary, Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
      Files.delete(temporary);
    } catch (FileAlreadyExistsException e) {
      Files.delete(temporary);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Path runs() {
    return path().resolve(RUNS);
  }

  /** The coded form of a failure to read or write here. */
  public DoctownException unusable(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    boolean full = message.contains("No space left") || message.contains("quota");
    return full
        ? new DoctownException(
            ErrorCode.DISK_FULL,
            "no space left in " + location + ": free some or give another --work-dir",
            cause)
        : new DoctownException(
            ErrorCode.WORK_DIRECTORY_UNUSABLE,
            "work directory "
                + location
                + " cannot be used ("
                + message.replace('\n', ' ')
                + "): give a writable --work-dir",
            cause);
  }
}
