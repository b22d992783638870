/**
 * Repositories through JGit: work trees, bare repositories, plain folders and URLs, read straight
 * from the object database wherever content is committed.
 *
 * <p>Nothing here runs a program of the repository's choosing (hooks, filters, credential helpers),
 * reads a person's git configuration, or writes to a repository that it was given.
 *
 * <p>The way in is {@link GitRepositorySource}. Behind it:
 *
 * <ul>
 *   <li>on this machine: {@link LocalSnapshots} opens a {@link Place}: a commit that {@link
 *       LocalRefs} finds, a {@link WorkTree} or a {@link PlainFolder};
 *   <li>from a URL: {@link RemoteSnapshots} has {@link RemoteFetch} bring one commit and the
 *       history asked for, through {@link GuardedHttp} or a {@link Channel};
 *   <li>listing: {@link CommitTree} and {@link DiskWalk} find files, {@link IgnoreRules}, {@link
 *       SourceFolders} and {@link NeverInput} leave some out, a {@link FileListing} gathers them;
 *   <li>contents: {@link StoredContents} and {@link DiskContents}, the latter through a {@link
 *       CleanFilter}, as {@link AttributeRules} tell it;
 *   <li>history: a {@link CommitHistory} has {@link TreeChanges} compare commits, a {@link
 *       LineDifference} count lines and {@link PresentNames} follow renames;
 *   <li>names: {@link PathText} for paths, {@link RefNames} for refs, {@link Origin} for the
 *       repository itself.
 * </ul>
 */
@NullMarked
package dev.doctown.transforms.git;

import org.jspecify.annotations.NullMarked;
