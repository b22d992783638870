package dev.doctown.runners;

import dev.doctown.transforms.spi.RepositoryIdentity;

/** A repository's state as people name it: {@code commons-text @ 3f1c9ab}. */
final class RevisionText {
  private static final int COMMIT_DIGITS = 7;

  private RevisionText() {}

  static String of(RepositoryIdentity source) {
    StringBuilder text = new StringBuilder(source.name());
    String commit = source.commit();
    if (commit != null) {
      text.append(" @ ").append(commit, 0, Math.min(COMMIT_DIGITS, commit.length()));
    }
    if (source.dirty()) {
      text.append(" (with uncommitted changes)");
    }
    return text.toString();
  }
}
