package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;

/** Opens what was fetched from a URL. */
final class RemoteSnapshots {
  private RemoteSnapshots() {}

  static GitSnapshot open(RemoteUrl url, FetchedCommit fetched) {
    String location = url.display();
    Repository repository = Repositories.open(fetched.gitDirectory(), null, location);
    try {
      ResolvedCommit resolved =
          new ResolvedCommit(
              new LocalRefs(repository, location).commit(fetched.id(), fetched.id().name()),
              fetched.ref());
      return Snapshots.ofCommit(
          repository,
          resolved,
          CommitTree.list(repository, resolved.commit(), NeverInput.none(), location),
          url.name(),
          url.normalised(),
          location);
    } catch (DoctownException e) {
      repository.close();
      throw e;
    } catch (IOException e) {
      repository.close();
      throw Place.unreadable(location, "was fetched incompletely; try again", e);
    }
  }
}
