package dev.doctown.transforms.git;

import java.io.IOException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Contents of old commits, within a {@link WorkBudget}; what is missing in a partial clone is
 * large.
 */
final class ChangedBlobs extends ContentSource {
  /** Larger contents are not compared. */
  static final int LARGEST = 1 << 20;

  private static final byte[] EMPTY = {};

  private final ObjectReader reader;
  private final WorkBudget budget;

  ChangedBlobs(ObjectReader reader, WorkBudget budget) {
    this.reader = reader;
    this.budget = budget;
  }

  /** Compares the lines of two contents; the zero id is a file that is not there. */
  LineDifference compare(ObjectId old, ObjectId now) throws IOException {
    long oldSize = old.equals(ObjectId.zeroId()) ? 0 : size("", old);
    long newSize = now.equals(ObjectId.zeroId()) ? 0 : size("", now);
    if (oldSize > LARGEST || newSize > LARGEST) {
      return LineDifference.NONE;
    }
    byte[] oldContent = oldSize == 0 ? EMPTY : read(old);
    byte[] newContent = newSize == 0 ? EMPTY : read(now);
    if (RawText.isBinary(oldContent) || RawText.isBinary(newContent)) {
      return LineDifference.NONE;
    }
    LineDifference difference = LineDifference.between(oldContent, newContent);
    budget.charge(difference.steps());
    return difference;
  }

  private byte[] read(ObjectId id) throws IOException {
    try {
      return open("", id).getCachedBytes(LARGEST);
    } catch (LargeObjectException e) {
      throw new IOException("object " + id.name() + " has another size than it says", e);
    }
  }

  @Override
  public long size(String path, ObjectId id) throws IOException {
    try {
      return reader.getObjectSize(id, Constants.OBJ_BLOB);
    } catch (MissingObjectException e) {
      return Long.MAX_VALUE / Byte.MAX_VALUE;
    }
  }

  @Override
  public ObjectLoader open(String path, ObjectId id) throws IOException {
    ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
    budget.charge(loader.getSize());
    return loader;
  }

  @Override
  public void close() {
    // The reader is its owner's.
  }
}
