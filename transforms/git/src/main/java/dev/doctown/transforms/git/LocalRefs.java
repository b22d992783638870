package dev.doctown.transforms.git;

import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Finds commits in a repository on this machine. */
final class LocalRefs {
  private static final String NO_SUCH = "no such branch, tag or commit";

  private final Repository repository;
  private final String location;

  LocalRefs(Repository repository, String location) {
    this.repository = repository;
    this.location = location;
  }

  /** The commit of HEAD; empty when its branch has none yet. */
  Optional<ResolvedCommit> head() {
    try {
      Ref head = repository.exactRef(Constants.HEAD);
      if (head == null) {
        throw Place.unreadable(location, "has no HEAD that can be read; run git fsck in it", null);
      }
      ObjectId id = head.getObjectId();
      return id == null
          ? Optional.empty()
          : Optional.of(new ResolvedCommit(commit(id, Constants.HEAD), branch(head)));
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** Short name of the branch that HEAD is on, born or not; null when it is detached. */
  @Nullable String headBranch() {
    try {
      Ref head = repository.exactRef(Constants.HEAD);
      return head == null ? null : branch(head);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /**
   * The commit a person named, as {@code git rev-parse} takes it: an id, a branch or tag, or an
   * expression such as {@code HEAD~1}.
   *
   * @throws DoctownException {@link ErrorCode#REF_NOT_FOUND}
   */
  ResolvedCommit named(String ref) {
    try {
      if (ObjectId.isId(ref)) {
        ObjectId id = ObjectId.fromString(ref);
        if (!repository.getObjectDatabase().has(id)) {
          throw notFound(ref, "no such object");
        }
        return new ResolvedCommit(commit(id, ref), null);
      }
      for (String name : RefNames.candidates(ref)) {
        Ref found = repository.exactRef(name);
        ObjectId id = found == null ? null : found.getObjectId();
        if (found != null && id != null) {
          String shortName = name.equals(Constants.HEAD) ? branch(found) : RefNames.shortName(name);
          return new ResolvedCommit(commit(id, ref), shortName);
        }
      }
      if (RefNames.isAbbreviatedId(ref)) {
        return new ResolvedCommit(abbreviated(ref), null);
      }
      return new ResolvedCommit(expression(ref), null);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  private RevCommit expression(String ref) throws IOException {
    ObjectId id;
    try {
      // JGit does not know the short name of HEAD.
      id = repository.resolve(ref.replaceFirst("^@(?!\\{)", Constants.HEAD));
    } catch (AmbiguousObjectException e) {
      throw notFound(ref, "several commits begin with it; give more digits");
    } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
      throw notFound(ref, NO_SUCH);
    }
    if (id == null) {
      throw notFound(ref, NO_SUCH);
    }
    return commit(id, ref);
  }

  private RevCommit abbreviated(String ref) throws IOException {
    List<RevCommit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      for (ObjectId id : walk.getObjectReader().resolve(AbbreviatedObjectId.fromString(ref))) {
        RevObject object = walk.peel(walk.parseAny(id));
        if (object instanceof RevCommit commit) {
          commits.add(commit);
        }
      }
    }
    if (commits.size() != 1) {
      throw notFound(
          ref,
          commits.isEmpty()
              ? NO_SUCH
              : commits.size() + " commits begin with it; give more digits");
    }
    return commits.get(0);
  }

  /** The commit that an object is, or that a tag names. */
  RevCommit commit(ObjectId id, String ref) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject object = walk.peel(walk.parseAny(id));
      if (object instanceof RevCommit commit) {
        walk.parseBody(commit);
        return commit;
      }
      throw notFound(ref, "names a " + Constants.typeString(object.getType()) + ", not a commit");
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      throw damaged(e);
    }
  }

  private static @Nullable String branch(Ref head) {
    return head.isSymbolic() ? RefNames.shortName(head.getTarget().getName()) : null;
  }

  private DoctownException notFound(String ref, String why) {
    return new DoctownException(
        ErrorCode.REF_NOT_FOUND,
        ref + " in " + location + ": " + why + "; git branch -a and git tag list what there is");
  }

  private DoctownException damaged(IOException cause) {
    return Place.unreadable(location, "is damaged or incomplete; run git fsck in it", cause);
  }
}
