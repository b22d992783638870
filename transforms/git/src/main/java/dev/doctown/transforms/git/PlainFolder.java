package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;

/** Lists a folder that no repository is around; {@link SourceFolders} says what is left out. */
final class PlainFolder {
  private PlainFolder() {}

  /**
   * Adds every file, with the id that git would give its bytes.
   *
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when a folder cannot be read
   */
  static void list(Path root, NeverInput neverInput, String location, FileListing listing) {
    new DiskWalk(location, neverInput, new SourceFolders(), entry -> add(entry, listing))
        .walk(root, null);
  }

  static AttributeRules attributes(Path root) {
    return new AttributeRules(RuleFiles.onDisk(root, folder -> null), null);
  }

  private static void add(DiskEntry entry, FileListing listing) {
    if (Leftovers.contain(entry)) {
      return;
    }
    try {
      BlobId blob =
          entry.kind() == Kind.SYMLINK
              ? BlobId.of(DiskPaths.linkTarget(entry.path(), entry.size()))
              : BlobId.of(entry.path());
      listing.onDisk(entry.key(), entry.kind(), blob.id().name(), blob.size());
    } catch (NoSuchFileException e) {
      // Deleted since it was seen: what is gone is not listed.
      return;
    } catch (IOException e) {
      listing.unreadable(entry.key(), entry.kind(), ObjectId.zeroId().name());
    }
  }
}
