package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.RepositorySnapshot;
import dev.doctown.transforms.spi.RepositorySource;
import dev.doctown.transforms.spi.SnapshotAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Git work trees, bare repositories, plain folders and git URLs.
 *
 * <ul>
 *   <li>A path inside a work tree or git directory means the repository around it.
 *   <li>A clean work tree is its commit; a dirty one is what {@link WorkTree} says; with a ref, the
 *       work tree is not looked at.
 *   <li>A work tree whose branch has no commit yet is dirty, and empty when nothing is in it.
 *   <li>A URL is fetched into the work directory: one commit and the history asked for, no more, if
 *       the server can do that.
 * </ul>
 *
 * <p>The same commit gives the same identity through a URL and through a clone of it; {@link
 * RemoteUrl} and {@link ResolvedCommit} say how.
 */
public final class GitRepositorySource implements RepositorySource {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final Duration longestSilence;
  private final String sshProgram;

  /** For {@link java.util.ServiceLoader}. */
  public GitRepositorySource() {
    this(LONGEST_SILENCE, "ssh");
  }

  /** A source that gives up on a server after a silence, and calls this ssh program. */
  GitRepositorySource(Duration longestSilence, String sshProgram) {
    HermeticSystemReader.install();
    this.sshProgram = sshProgram;
    this.longestSilence = longestSilence;
  }

  @Override
  public boolean supports(String location) {
    return !location.isBlank();
  }

  @Override
  public String name(String location) {
    RemoteUrl url = remote(location);
    if (url != null) {
      return url.name();
    }
    Place place = Place.find(location);
    return place.gitDirectory() == null
        ? Origin.folderName(Objects.requireNonNull(place.workTree()))
        : repositoryName(place.gitDirectory(), place.workTree(), location);
  }

  @Override
  public @Nullable String surrounding(String location) {
    if (remote(location) != null) {
      return null;
    }
    Place place = Place.find(location);
    Path root = place.workTree() == null ? place.gitDirectory() : place.workTree();
    Path asked = Place.existing(location);
    return asked.equals(root) || asked.equals(place.gitDirectory()) ? null : String.valueOf(root);
  }

  @Override
  public RepositorySnapshot open(RepositoryRequest request) {
    RemoteUrl url = remote(request.location());
    return url == null
        ? new LocalSnapshots(request).open(Place.find(request.location()))
        : RemoteSnapshots.open(
            url,
            new RemoteFetch(url, longestSilence, sshProgram)
                .fetch(request.ref(), request.workDirectory(), request.history()));
  }

  @Override
  public RepositorySnapshot reopen(SnapshotAddress address) {
    @Nullable Path objectStore = path(address.objectStore());
    @Nullable Path workTree = path(address.workTree());
    if (objectStore == null) {
      return GitSnapshot.contents(address, null, plainContents(workTree));
    }
    if (!Files.isDirectory(objectStore) || (workTree != null && !Files.isDirectory(workTree))) {
      throw gone(workTree == null ? objectStore : workTree);
    }
    Repository repository = Repositories.open(objectStore, workTree, objectStore.toString());
    try {
      DiskContents disk =
          workTree == null
              ? null
              : new DiskContents(
                  workTree,
                  WorkTree.attributes(repository, workTree, Map.of()),
                  new CleanFilter(repository.getConfig()));
      return GitSnapshot.contents(address, new StoredContents(repository), disk);
    } catch (IOException e) {
      repository.close();
      throw Place.unreadable(objectStore.toString(), "cannot be read", e);
    }
  }

  private static DiskContents plainContents(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      throw gone(folder);
    }
    return new DiskContents(folder, AttributeRules.none(), null);
  }

  private static String repositoryName(
      Path gitDirectory, @Nullable Path workTree, String location) {
    try (Repository repository = Repositories.open(gitDirectory, workTree, location)) {
      return Origin.of(repository, workTree).name();
    }
  }

  /** The URL that a location is, or null when it is a path; what is there is a path, as for git. */
  private static @Nullable RemoteUrl remote(String location) {
    if (exists(location)) {
      return null;
    }
    RemoteUrl url = RemoteUrl.parse(location);
    if (url == null ? RemoteUrl.looksLikeUrl(location) : !url.allowed()) {
      throw new DoctownException(
          ErrorCode.PROTOCOL_REFUSED,
          (url == null ? "The repository's address" : url.display())
              + " cannot be fetched; expected https://, http://, ssh://, git://, file:// or"
              + " user@host:path");
    }
    if (url != null && !url.hasPossiblePort()) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_NOT_FOUND,
          url.display()
              + " has port "
              + url.port()
              + "; expected 1 to 65535, correct the URL or leave the port out");
    }
    return url;
  }

  private static boolean exists(String location) {
    try {
      return Files.exists(Path.of(location));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null ? null : Path.of(text);
  }

  private static DoctownException gone(@Nullable Path path) {
    return new DoctownException(
        ErrorCode.REPOSITORY_NOT_FOUND,
        path + " is gone; it was there when the build began, run the build again");
  }
}
