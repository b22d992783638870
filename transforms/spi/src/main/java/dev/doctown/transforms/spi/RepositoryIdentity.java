package dev.doctown.transforms.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a snapshot is a snapshot of.
 *
 * @param name last segment of the normalised remote, else the folder's name
 * @param remote normalised remote URL without credentials; null when there is none
 * @param commit full commit id; null for a plain folder and for a dirty work tree, which {@code
 *     contentHash} identifies instead
 * @param ref the ref the commit was reached by, when one was asked for or checked out
 * @param commitTime seconds since the epoch of the commit; null when {@code commit} is
 * @param dirty whether the work tree differs from the commit
 * @param contentHash SHA-256 over the listing (path, kind, blob of every file)
 */
public record RepositoryIdentity(
    String name,
    @Nullable String remote,
    @Nullable String commit,
    @Nullable String ref,
    @Nullable Long commitTime,
    boolean dirty,
    String contentHash) {}
