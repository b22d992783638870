package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.RepositoryFile.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Lists a commit's tree. */
final class CommitTree {
  /** A tree can name itself a billion times in a few kilobytes; no real one has as many files. */
  static final int MOST_ENTRIES = 1_000_000;

  // What git refuses to check out, and what would be read as another path.
  private static final Set<String> IMPOSSIBLE_NAMES = Set.of("", ".", "..", ".git");

  private CommitTree() {}

  /**
   * Every file, link and submodule, in no order.
   *
   * @throws DoctownException {@link ErrorCode#REPOSITORY_UNREADABLE} when a tree is missing or
   *     damaged, {@link ErrorCode#REPOSITORY_UNSUPPORTED} beyond {@link #MOST_ENTRIES}
   */
  static List<TreeEntry> list(
      Repository repository, RevCommit commit, NeverInput neverInput, String location) {
    List<TreeEntry> entries = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      while (walk.next()) {
        String key = PathText.key(walk.getRawPath());
        requireName(
            key.substring(
                key.length() - walk.getTree(0, CanonicalTreeParser.class).getNameLength()),
            key,
            location);
        if (neverInput.contains(key)) {
          continue;
        }
        FileMode mode = walk.getFileMode(0);
        if (mode.equals(FileMode.TREE.getBits())) {
          walk.enterSubtree();
        } else {
          entries.add(new TreeEntry(key, TreeEntry.kind(mode), walk.getObjectId(0)));
        }
        if (entries.size() > MOST_ENTRIES) {
          throw tooMany(location);
        }
      }
    } catch (IOException | IndexOutOfBoundsException e) {
      throw Place.unreadable(
          location,
          "has a missing or damaged folder in commit " + commit.name() + "; run git fsck in it",
          e);
    }
    return entries;
  }

  static DoctownException tooMany(String location) {
    return new DoctownException(
        ErrorCode.REPOSITORY_UNSUPPORTED,
        location + " has more than " + MOST_ENTRIES + " files; give a smaller repository");
  }

  /** Adds an entry with the size that the object store has for it. */
  static void add(FileListing listing, TreeEntry entry, ObjectReader reader) throws IOException {
    if (entry.kind() == Kind.SUBMODULE) {
      listing.stored(entry.key(), entry.kind(), entry.id().name(), 0);
      return;
    }
    long size;
    try {
      size = reader.getObjectSize(entry.id(), Constants.OBJ_BLOB);
    } catch (MissingObjectException e) {
      // A partial clone, or a damaged one: the file is known, its content is not.
      listing.unreadable(entry.key(), entry.kind(), entry.id().name());
      return;
    }
    listing.stored(entry.key(), entry.kind(), entry.id().name(), size);
  }

  private static void requireName(String name, String key, String location) {
    if (IMPOSSIBLE_NAMES.contains(name) || name.indexOf('/') >= 0) {
      throw new DoctownException(
          ErrorCode.REPOSITORY_UNREADABLE,
          location
              + " has the impossible path \""
              + PathText.display(key)
              + "\"; run git fsck in it");
    }
  }
}
