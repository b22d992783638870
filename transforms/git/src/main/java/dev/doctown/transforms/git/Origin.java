package dev.doctown.transforms.git;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * What a repository is called and where it comes from.
 *
 * <p>The name is the last segment of the remote {@code origin}, be it a URL or a path of this
 * machine, so that a clone is called as what it was cloned from; without one, the folder's name.
 *
 * @param remote normalised; null when there is no origin, or when it is a path of this machine
 */
record Origin(String name, @Nullable String remote) {

  static Origin of(Repository repository, @Nullable Path workTree) {
    Path folder = workTree == null ? repository.getDirectory().toPath() : workTree;
    String url = repository.getConfig().getString("remote", "origin", "url");
    if (url == null) {
      return new Origin(folderName(folder), null);
    }
    RemoteUrl remote = RemoteUrl.parse(url);
    if (remote != null) {
      return new Origin(remote.name(), remote.normalised());
    }
    String last = RemoteUrl.lastSegment(url.replace('\\', '/'));
    boolean names = !last.isEmpty() && !last.equals(".") && !last.equals("..");
    return new Origin(names ? last : folderName(folder), null);
  }

  /** A folder's name without {@code .git}. */
  static String folderName(Path folder) {
    String last = RemoteUrl.lastSegment(PathText.display(DiskPaths.name(folder)));
    return last.isEmpty() ? "repository" : last;
  }
}
