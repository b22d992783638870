package dev.doctown.transforms.git;

import org.jspecify.annotations.Nullable;

/**
 * What one commit did to one file.
 *
 * @param path name behind the commit, or before it where the commit deletes the file
 * @param formerPath name before the commit, when the commit renames the file
 * @param added lines that only the new content has
 * @param deleted lines that only the old content has
 */
record FileChange(String path, @Nullable String formerPath, int added, int deleted) {}
