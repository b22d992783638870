package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.SourceCommit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.StopWalkException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Compares the trees of two commits. */
final class TreeChanges {
  /** Most files on each side among which renames are sought by content. */
  private static final int MOST_RENAME_CANDIDATES = 100;

  /** Least part in percent of a file's content that a renamed one keeps, as for git. */
  private static final int LEAST_SIMILARITY = 50;

  /** Largest content that is recognised by what it holds: each is read once for each other. */
  private static final int LARGEST_RENAMED = 128 << 10;

  private static final int MOST_FOLDERS = 20_000;
  private static final int MOST_PATH_BYTES = 1 << 20;

  private final ObjectReader reader;
  private final WorkBudget budget;
  private final ChangedBlobs blobs;
  private final RenameDetector renames;

  TreeChanges(Repository repository, ObjectReader reader, WorkBudget budget) {
    this.reader = reader;
    this.budget = budget;
    this.blobs = new ChangedBlobs(reader, budget);
    this.renames = new RenameDetector(repository);
    renames.setRenameScore(LEAST_SIMILARITY);
    renames.setRenameLimit(MOST_RENAME_CANDIDATES);
    renames.setBigFileThreshold(LARGEST_RENAMED);
  }

  /**
   * What changed between two trees, in no order. Empty where it is more than {@link
   * SourceCommit#MOST_FILES}, or lies in more folders or under longer names than a project has.
   * What becomes of another type (a file that becomes a link) is there twice.
   *
   * @param old null for nothing
   */
  List<FileChange> between(@Nullable AnyObjectId old, AnyObjectId now) throws IOException {
    Differing differing = new Differing();
    List<DiffEntry> entries;
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.setRecursive(true);
      walk.setFilter(differing);
      if (old == null) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(old);
      }
      walk.addTree(now);
      entries = DiffEntry.scan(walk);
    }
    budget.charge(differing.visited);
    if (differing.tooMany()) {
      return List.of();
    }
    List<FileChange> changes = new ArrayList<>(entries.size());
    for (DiffEntry entry : renamed(entries)) {
      changes.add(change(entry, differing.names));
    }
    return changes;
  }

  private List<DiffEntry> renamed(List<DiffEntry> entries) throws IOException {
    renames.reset();
    renames.addAll(entries);
    try {
      return renames.compute(new ContentSource.Pair(blobs, blobs), NullProgressMonitor.INSTANCE);
    } catch (CanceledException e) {
      throw new AssertionError("nobody can cancel it", e);
    }
  }

  private FileChange change(DiffEntry entry, Map<String, String> names) throws IOException {
    boolean deleted = entry.getChangeType() == ChangeType.DELETE;
    boolean renamed = entry.getChangeType() == ChangeType.RENAME;
    String path = deleted ? entry.getOldPath() : entry.getNewPath();
    LineDifference lines =
        entry.getOldMode().equals(FileMode.GITLINK) || entry.getNewMode().equals(FileMode.GITLINK)
            ? LineDifference.NONE
            : blobs.compare(entry.getOldId().toObjectId(), entry.getNewId().toObjectId());
    return new FileChange(
        names.getOrDefault(path, path),
        renamed ? names.getOrDefault(entry.getOldPath(), entry.getOldPath()) : null,
        lines.added(),
        lines.deleted());
  }

  /** Lets pass what differs, until it is too much; keeps names as {@link PathText} shows them. */
  private static final class Differing extends TreeFilter {
    final Map<String, String> names = new HashMap<>();
    private int files;
    private int folders;
    private int pathBytes;
    private int visited;

    boolean tooMany() {
      return files > SourceCommit.MOST_FILES
          || folders > MOST_FOLDERS
          || pathBytes > MOST_PATH_BYTES;
    }

    @Override
    public boolean include(TreeWalk walk) throws IOException {
      visited++;
      if (!ANY_DIFF.include(walk)) {
        return false;
      }
      if (walk.isSubtree()) {
        folders++;
      } else {
        files++;
        pathBytes += walk.getPathLength();
      }
      if (tooMany()) {
        throw StopWalkException.INSTANCE;
      }
      if (!walk.isSubtree()) {
        names.put(walk.getPathString(), PathText.display(PathText.key(walk.getRawPath())));
      }
      return true;
    }

    @Override
    public boolean shouldBeRecursive() {
      return false;
    }

    @Override
    public TreeFilter clone() {
      return this;
    }
  }
}
