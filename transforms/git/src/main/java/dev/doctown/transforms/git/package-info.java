/**
 * Repositories through JGit: work trees, bare repositories, plain folders and URLs, read straight
 * from the object database wherever content is committed.
 *
 * <p>Nothing here runs a program of the repository's choosing (hooks, filters, credential helpers),
 * reads a person's git configuration, or writes to a repository that it was given.
 */
@NullMarked
package dev.doctown.transforms.git;

import org.jspecify.annotations.NullMarked;
