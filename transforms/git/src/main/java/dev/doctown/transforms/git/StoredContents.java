package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Reads blobs of an object store; each content is checked against its id. */
final class StoredContents implements AutoCloseable {
  private final Repository repository;
  // A reader keeps delta bases, which makes neighbours cheap, but serves one thread at a time.
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();

  StoredContents(Repository repository) {
    this.repository = repository;
  }

  byte[] read(RepositoryFile file, int limit) {
    ObjectReader reader = idle.poll();
    if (reader == null) {
      reader = repository.newObjectReader();
    }
    try {
      ObjectId id = ObjectId.fromString(file.blob());
      // Asked first: opening a blob loads it.
      long size = reader.getObjectSize(id, Constants.OBJ_BLOB);
      if (size > limit) {
        throw GitSnapshot.tooLarge(file, size, limit);
      }
      byte[] content = reader.open(id, Constants.OBJ_BLOB).getCachedBytes(limit);
      if (!BlobId.of(content).id().equals(id)) {
        throw damaged(file, null);
      }
      return content;
    } catch (IOException | LargeObjectException | IllegalArgumentException e) {
      throw damaged(file, e);
    } finally {
      idle.add(reader);
    }
  }

  /** What led to a commit. */
  CommitHistory history(ObjectId head) {
    return new CommitHistory(repository, head);
  }

  @Override
  public void close() {
    for (ObjectReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      reader.close();
    }
    repository.close();
  }

  private static DoctownException damaged(RepositoryFile file, @Nullable Exception cause) {
    return new DoctownException(
        ErrorCode.FILE_UNREADABLE,
        file.path() + ": object " + file.blob() + " is missing or damaged; run git fsck",
        cause);
  }
}
