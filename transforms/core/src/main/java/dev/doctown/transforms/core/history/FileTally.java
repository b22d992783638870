package dev.doctown.transforms.core.history;

/** Counts what commits do to one file. */
final class FileTally {
  private final String path;
  private final int lines;
  private int commits;

  FileTally(String path, int lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Counts a commit. */
  void add() {
    commits++;
  }

  /** The sum. */
  FileHistory history() {
    return new FileHistory(path, commits, (long) commits * lines);
  }
}
