package dev.doctown.transforms.git;

import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch brought.
 *
 * @param gitDirectory bare repository in the work directory
 * @param id the object that was asked for: a commit, or an annotated tag of one
 * @param ref as in {@link ResolvedCommit}
 */
record FetchedCommit(Path gitDirectory, ObjectId id, @Nullable String ref) {}
