package dev.doctown.transforms.git;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** The names that a {@code --ref} may stand for, in order; the order of {@code git rev-parse}. */
final class RefNames {
  private static final Pattern ABBREVIATED = Pattern.compile("[0-9a-f]{4,40}");
  private static final Pattern REMOTE_BRANCH = Pattern.compile("refs/remotes/[^/]+/(.+)");

  private RefNames() {}

  /** Full names, what is written out first, then tags, branches, and branches of the remote. */
  static List<String> candidates(String ref) {
    if (ref.equals(Constants.HEAD) || ref.equals("@")) {
      return List.of(Constants.HEAD);
    }
    if (!Repository.isValidRefName(Constants.R_HEADS + ref)) {
      return List.of();
    }
    return ref.startsWith(Constants.R_REFS)
        ? List.of(ref)
        : List.of(
            Constants.R_REFS + ref,
            Constants.R_TAGS + ref,
            Constants.R_HEADS + ref,
            Constants.R_REMOTES + ref,
            Constants.R_REMOTES + "origin/" + ref);
  }

  static boolean isAbbreviatedId(String ref) {
    return ABBREVIATED.matcher(ref).matches();
  }

  /** The name without what says where it is kept: the same in a clone and in its origin. */
  static String shortName(String fullName) {
    return fullName.startsWith(Constants.R_REMOTES)
        ? REMOTE_BRANCH.matcher(fullName).replaceFirst("$1")
        : Repository.shortenRefName(fullName);
  }
}
