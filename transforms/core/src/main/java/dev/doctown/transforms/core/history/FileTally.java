package dev.doctown.transforms.core.history;

import java.util.HashSet;
import java.util.Set;

/** Counts what commits do to one file. */
final class FileTally {
  private final String path;
  private final int lines;
  private final Set<String> authors = new HashSet<>();
  private int commits;

  FileTally(String path, int lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Counts a commit. */
  void add(String author) {
    commits++;
    if (Authors.isPerson(author)) {
      authors.add(author);
    }
  }

  /** The sum. */
  FileHistory history() {
    return new FileHistory(path, commits, authors.size(), (long) commits * lines);
  }
}
