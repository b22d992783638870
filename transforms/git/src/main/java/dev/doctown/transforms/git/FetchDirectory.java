package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.Digests;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A folder of its own for one fetch: {@code fetched-DIGEST-N} in the work directory, whose owner
 * clears it.
 */
final class FetchDirectory {
  private final Path folder;

  private FetchDirectory(Path folder) {
    this.folder = folder;
  }

  static FetchDirectory create(Path workDirectory, RemoteUrl url, @Nullable String ref) {
    String digest = Digests.id(url.display(), ref == null ? "" : ref);
    try {
      Files.createDirectories(workDirectory);
      for (int number = 0; ; number++) {
        Path folder = workDirectory.toRealPath().resolve("fetched-" + digest + "-" + number);
        try {
          return new FetchDirectory(Files.createDirectory(folder));
        } catch (FileAlreadyExistsException e) {
          // Another fetch of the same; snapshots of it may be open.
        }
      }
    } catch (IOException e) {
      throw new DoctownException(
          ErrorCode.WORK_DIRECTORY_UNUSABLE,
          workDirectory + " cannot be written; give another with --work-dir",
          e);
    }
  }

  Path gitDirectory() {
    return folder.resolve("repository.git");
  }

  Repository initialise() throws IOException {
    HermeticSystemReader.install();
    Repository repository =
        new FileRepositoryBuilder().setGitDir(gitDirectory().toFile()).setBare().build();
    repository.create(true);
    return repository;
  }

  /** Removes the folder as far as that is possible; the next build clears the rest. */
  void remove() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.comparing(Path::getNameCount).reversed()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // The failure that made us remove it is the one to report.
      return;
    }
  }
}
