package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.SnapshotAddress;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Makes the snapshot of a commit, which is the same wherever the commit came from. */
final class Snapshots {
  private Snapshots() {}

  /**
   * The snapshot of a commit. Only what the commit holds decides: not {@code info/attributes}.
   *
   * @param entries files of the commit
   */
  static GitSnapshot ofCommit(
      Repository repository,
      ResolvedCommit resolved,
      List<TreeEntry> entries,
      String name,
      @Nullable String remote,
      String location)
      throws IOException {
    FileListing listing = new FileListing();
    Map<String, ObjectId> attributeFiles = new HashMap<>();
    try (ObjectReader reader = repository.newObjectReader()) {
      for (TreeEntry entry : entries) {
        CommitTree.add(listing, entry, reader);
        if (entry.key().endsWith(AttributeRules.FILE_NAME)) {
          attributeFiles.put(entry.key(), entry.id());
        }
      }
    }
    AttributeRules attributes =
        new AttributeRules(RuleFiles.stored(repository, attributeFiles), null);
    List<RepositoryFile> files = listing.files(attributes, location);
    RepositoryIdentity identity =
        new RepositoryIdentity(
            name,
            remote,
            resolved.commit().name(),
            resolved.ref(),
            resolved.commit().getCommitterIdent().getWhenAsInstant().getEpochSecond(),
            false,
            FileListing.contentHash(files));
    SnapshotAddress address =
        new SnapshotAddress(
            repository.getDirectory().getAbsolutePath(), null, resolved.commit().name());
    return GitSnapshot.contents(address, new StoredContents(repository), null).of(identity, files);
  }
}
