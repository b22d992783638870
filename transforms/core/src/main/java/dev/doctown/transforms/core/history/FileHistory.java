package dev.doctown.transforms.core.history;

import org.jspecify.annotations.Nullable;

/**
 * What the last commits did to one file.
 *
 * @param path its name in the snapshot; what was done under former names is counted
 * @param commits how many commits changed it
 * @param changedLines lines they added and deleted
 * @param authors how many people wrote them
 * @param owner the person who wrote the most of them, the first by name where several did; null
 *     when no author is known, or all are programs
 * @param ownerCommits how many the owner wrote
 * @param lastChange seconds since the epoch of the latest, as its author's clock had it
 * @param heat commits times lines of the file: where much changes in much code, work is and faults
 *     are
 */
public record FileHistory(
    String path,
    int commits,
    long changedLines,
    int authors,
    @Nullable String owner,
    int ownerCommits,
    long lastChange,
    long heat) {

  /** Part of the commits that the owner wrote, in percent, rounded down. */
  public int ownerShare() {
    return percent(ownerCommits, commits);
  }

  static int percent(int part, int whole) {
    return (int) (100L * part / whole);
  }
}
