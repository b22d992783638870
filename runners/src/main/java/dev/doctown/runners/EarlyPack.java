package dev.doctown.runners;

import dev.doctown.schemas.flow.PackReceipt;
import dev.doctown.transforms.core.PackReceipts;
import dev.doctown.transforms.core.run.WorkDirectory;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The docpack as the source alone gives it, put in place before a model has written: whatever ends
 * the build then, there is a whole one. An older docpack stays until the finished one replaces it.
 */
final class EarlyPack {
  private static final String NAME = "early.docpack";

  private final BuildTarget target;
  private final BuildFolders folders;
  private boolean done;

  /**
   * @param wanted whether a model writes at all
   */
  EarlyPack(BuildTarget target, BuildFolders folders, boolean wanted) {
    this.target = target;
    this.folders = folders;
    this.done = !wanted || Files.exists(target.file());
  }

  /**
   * Puts it in place when it is there; called again and again while the graph runs.
   *
   * @return whether it was put there now
   */
  boolean publishOnce() {
    if (done) {
      return false;
    }
    boolean placed = false;
    for (PackReceipt receipt : PackReceipts.readExtracted(WorkDirectory.at(folders.work()))) {
      done = true;
      String pack = receipt.getPath();
      placed |= pack != null && publish(Path.of(pack));
    }
    return placed;
  }

  private boolean publish(Path pack) {
    Path whole = folders.staging().resolve(NAME);
    try {
      Files.copy(pack, whole);
      // A link is never half of a file, and replaces nothing.
      Files.createLink(target.file(), whole);
      Files.delete(whole);
      return true;
    } catch (FileAlreadyExistsException e) {
      // Someone else put a pack there meanwhile; ours will replace it at the end, as ever.
      return false;
    } catch (UnsupportedOperationException e) {
      return move(whole);
    } catch (IOException e) {
      throw target.unwritable(e);
    }
  }

  private boolean move(Path whole) {
    try {
      Files.move(whole, target.file());
      return true;
    } catch (IOException e) {
      throw target.unwritable(e);
    }
  }
}
