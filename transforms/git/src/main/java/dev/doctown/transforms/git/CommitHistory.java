package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.SourceCommit;
import dev.doctown.transforms.spi.SourceCommit.ChangedFile;
import dev.doctown.transforms.spi.Utf8Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits behind a commit.
 *
 * <p>They are looked at as {@code git log} lists them: always the newest of those whose child was
 * seen. So the first N are the same in a full clone and in one of depth N + 1: the N-th is at most
 * N - 1 steps away. A commit at which a shallow clone ends is left out, because what it changed is
 * unknown; so is what lies behind an object that a partial clone lacks.
 */
final class CommitHistory {
  /** Bytes and steps; on ordinary machines a minute or two. */
  private static final long BUDGET = 8L << 30;

  /** Memory that changes may take, in bytes; enough for a million of them. */
  private static final long MOST_MEMORY = 100_000_000;

  private static final int CHANGE_MEMORY = 40;

  private record Commit(String id, long time, List<FileChange> changes) {}

  private final Repository repository;
  private final ObjectId head;
  private final long budget;

  CommitHistory(Repository repository, ObjectId head) {
    this(repository, head, BUDGET);
  }

  /** A history that may cost so much, and no more. */
  CommitHistory(Repository repository, ObjectId head, long budget) {
    this.repository = repository;
    this.head = head;
    this.budget = budget;
  }

  /**
   * Gives the commits that are no merges, newest first.
   *
   * @param most how many commits are looked at
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when an object is damaged
   */
  void visit(int most, Consumer<SourceCommit> visitor) {
    List<Commit> commits = new ArrayList<>();
    String location = repository.getDirectory().getPath();
    Set<String> present = new HashSet<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit start = walk.parseCommit(head);
      for (TreeEntry entry : CommitTree.list(repository, start, NeverInput.none(), location)) {
        present.add(PathText.display(entry.key()));
      }
      walk.sort(RevSort.COMMIT_TIME_DESC);
      walk.markStart(start);
      collect(walk, most, commits);
    } catch (MissingObjectException | WorkBudget.SpentException e) {
      // What has been found is the history.
    } catch (IOException | IndexOutOfBoundsException e) {
      throw Place.unreadable(
          location, "has a damaged commit in its history; run git fsck in it", e);
    }
    PresentNames names =
        PresentNames.of(
            present,
            () -> commits.stream().flatMap(commit -> commit.changes().stream()).iterator());
    for (Commit commit : commits) {
      visitor.accept(new SourceCommit(commit.id(), commit.time(), files(commit.changes(), names)));
      commit.changes().forEach(names::pass);
    }
  }

  private void collect(RevWalk walk, int most, List<Commit> commits) throws IOException {
    TreeChanges trees = new TreeChanges(repository, walk.getObjectReader(), new WorkBudget(budget));
    Set<ObjectId> ends = walk.getObjectReader().getShallowCommits();
    Map<String, String> texts = new HashMap<>();
    long memory = 0;
    for (int seen = 0; seen < most && memory < MOST_MEMORY; seen++) {
      RevCommit commit = walk.next();
      if (commit == null) {
        return;
      }
      if (commit.getParentCount() <= 1 && !ends.contains(commit)) {
        Commit changed = changed(commit, walk, trees, texts);
        commits.add(changed);
        for (FileChange change : changed.changes()) {
          memory += CHANGE_MEMORY + change.path().length();
        }
      }
      commit.disposeBody();
    }
  }

  private static Commit changed(
      RevCommit commit, RevWalk walk, TreeChanges trees, Map<String, String> texts)
      throws IOException {
    walk.parseBody(commit);
    RevCommit parent = commit.getParentCount() == 0 ? null : commit.getParent(0);
    if (parent != null) {
      walk.parseHeaders(parent);
    }
    List<FileChange> changes =
        trees.between(parent == null ? null : parent.getTree(), commit.getTree()).stream()
            .map(change -> shared(change, texts))
            .toList();
    return new Commit(commit.name(), time(commit), changes);
  }

  private static long time(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return author == null ? commit.getCommitTime() : author.getWhenAsInstant().getEpochSecond();
  }

  /** The same with texts that are in memory once. */
  private static FileChange shared(FileChange change, Map<String, String> texts) {
    String former = change.formerPath();
    return new FileChange(
        shared(change.path(), texts),
        former == null ? null : shared(former, texts),
        change.added(),
        change.deleted());
  }

  private static String shared(String text, Map<String, String> texts) {
    String first = texts.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  private static List<ChangedFile> files(List<FileChange> changes, PresentNames names) {
    SortedMap<String, ChangedFile> files = new TreeMap<>(Utf8Order.INSTANCE);
    for (FileChange change : changes) {
      files.merge(
          names.of(change.path()),
          new ChangedFile(names.of(change.path()), change.added(), change.deleted()),
          (one, other) ->
              new ChangedFile(
                  one.path(),
                  one.addedLines() + other.addedLines(),
                  one.deletedLines() + other.deletedLines()));
    }
    return List.copyOf(files.values());
  }
}
