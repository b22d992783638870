package dev.doctown.transforms.spi;

import java.util.List;

/**
 * One commit of a repository's history that is no merge, and what it changed.
 *
 * @param id full commit id
 * @param authorTimeSeconds seconds since the epoch, as the author's clock had it
 * @param files what it changed, in {@link Utf8Order} of path; paths are unique. Empty when it
 *     changed more than {@link #MOST_FILES} files: an import or a reformatting tells nothing about
 *     any one of them
 */
public record SourceCommit(String id, long authorTimeSeconds, List<ChangedFile> files) {
  /** Most files that a commit names. */
  public static final int MOST_FILES = 1000;

  public SourceCommit {
    files = List.copyOf(files);
  }

  /**
   * A file that a commit changed, as {@code git log --numstat} counts lines; both counts are 0 for
   * what has no lines (binary files, changes of mode, submodules) or is too large to compare.
   *
   * @param path the name that the file has in the snapshot; where it is gone, its last one
   * @param addedLines lines that only the new content has
   * @param deletedLines lines that only the old content has
   */
  public record ChangedFile(String path, int addedLines, int deletedLines) {}
}
