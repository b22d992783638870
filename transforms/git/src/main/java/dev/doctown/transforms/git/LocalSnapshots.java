package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import dev.doctown.transforms.spi.RepositoryIdentity;
import dev.doctown.transforms.spi.RepositoryRequest;
import dev.doctown.transforms.spi.SnapshotAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Opens what is on this machine. */
final class LocalSnapshots {
  private final RepositoryRequest request;
  private final String location;

  LocalSnapshots(RepositoryRequest request) {
    this.request = request;
    this.location = request.location();
  }

  GitSnapshot open(Place place) {
    Path gitDirectory = place.gitDirectory();
    Path workTree = place.workTree();
    if (gitDirectory != null) {
      return repository(gitDirectory, workTree);
    }
    if (workTree == null) {
      throw new IllegalArgumentException("a place is a git directory, a folder, or both");
    }
    return plainFolder(workTree);
  }

  private GitSnapshot repository(Path gitDirectory, @Nullable Path workTree) {
    Repository repository = Repositories.open(gitDirectory, workTree, location);
    try {
      return repository(repository, workTree);
    } catch (DoctownException e) {
      repository.close();
      throw e;
    } catch (IOException e) {
      repository.close();
      throw Place.unreadable(location, "cannot be read; run git fsck in it", e);
    }
  }

  private GitSnapshot repository(Repository repository, @Nullable Path workTree)
      throws IOException {
    NeverInput neverInput =
        workTree == null ? NeverInput.none() : NeverInput.below(workTree, request.neverInput());
    LocalRefs refs = new LocalRefs(repository, location);
    String ref = request.ref();
    Optional<ResolvedCommit> resolved = ref == null ? refs.head() : Optional.of(refs.named(ref));
    List<TreeEntry> tree =
        resolved.isEmpty()
            ? List.of()
            : CommitTree.list(repository, resolved.get().commit(), neverInput, location);
    Origin origin = Origin.of(repository, workTree);
    if (workTree != null && ref == null) {
      FileListing listing = new FileListing();
      WorkTree disk = new WorkTree(repository, workTree, neverInput, location);
      boolean dirty = disk.list(tree, listing);
      if (listing.isEmpty() && !tree.isEmpty()) {
        throw notCheckedOut();
      }
      if (resolved.isEmpty() && listing.isEmpty()) {
        throw empty();
      }
      if (dirty || resolved.isEmpty()) {
        return dirty(
            repository,
            workTree,
            disk,
            listing,
            origin,
            refs.headBranch(),
            resolved.map(head -> head.commit().name()).orElse(null));
      }
    }
    return Snapshots.ofCommit(
        repository,
        resolved.orElseThrow(this::empty),
        tree,
        origin.name(),
        origin.remote(),
        location);
  }

  private GitSnapshot dirty(
      Repository repository,
      Path workTree,
      WorkTree disk,
      FileListing listing,
      Origin origin,
      @Nullable String branch,
      @Nullable String head) {
    List<RepositoryFile> files = listing.files(disk.attributes(), location);
    RepositoryIdentity identity =
        new RepositoryIdentity(
            origin.name(),
            origin.remote(),
            null,
            branch,
            null,
            true,
            FileListing.contentHash(files));
    SnapshotAddress address =
        new SnapshotAddress(repository.getDirectory().getAbsolutePath(), workTree.toString(), head);
    DiskContents contents =
        new DiskContents(workTree, disk.attributes(), new CleanFilter(repository.getConfig()));
    return GitSnapshot.contents(address, new StoredContents(repository), contents)
        .of(identity, files);
  }

  private GitSnapshot plainFolder(Path folder) {
    if (request.ref() != null) {
      throw new DoctownException(
          ErrorCode.REF_NOT_FOUND,
          request.ref() + " in " + location + ": a plain folder has no refs; leave --ref out");
    }
    FileListing listing = new FileListing();
    PlainFolder.list(folder, NeverInput.below(folder, request.neverInput()), location, listing);
    if (listing.isEmpty()) {
      throw empty();
    }
    List<RepositoryFile> files = listing.files(PlainFolder.attributes(folder), location);
    RepositoryIdentity identity =
        new RepositoryIdentity(
            Origin.folderName(folder),
            null,
            null,
            null,
            null,
            false,
            FileListing.contentHash(files));
    DiskContents contents = new DiskContents(folder, AttributeRules.none(), null);
    return GitSnapshot.contents(new SnapshotAddress(null, folder.toString(), null), null, contents)
        .of(identity, files);
  }

  private DoctownException notCheckedOut() {
    return new DoctownException(
        ErrorCode.REPOSITORY_EMPTY,
        location
            + " has none of its commit's files checked out; give --ref HEAD to read the commit, or"
            + " run git checkout HEAD . in it");
  }

  private DoctownException empty() {
    return new DoctownException(
        ErrorCode.REPOSITORY_EMPTY,
        location + " has no commits and no files; expected at least one");
  }
}
