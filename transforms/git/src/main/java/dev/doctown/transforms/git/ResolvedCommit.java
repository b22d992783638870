package dev.doctown.transforms.git;

import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * A commit and the name it was reached by.
 *
 * @param commit parsed
 * @param ref short name of the branch or tag; null when HEAD is detached or a commit id was given,
 *     so that equal commits give equal identities however the id was written
 */
record ResolvedCommit(RevCommit commit, @Nullable String ref) {}
