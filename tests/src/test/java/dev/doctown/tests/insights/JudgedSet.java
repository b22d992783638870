package dev.doctown.tests.insights;

import java.util.Locale;

/** How a row of the list came about, and so what it can tell. */
enum JudgedSet {
  /** Judged first; then the rules were narrowed with the verdicts in view. All of it is said. */
  NARROWED(500, true),

  /**
   * What was said of repositories that were not seen before, judged before the rules were mended
   * with these verdicts: part of it is no longer said.
   */
  DEVELOPMENT(200, false),

  /** Repositories that were looked at only after that. All of it is said. */
  KEPT_ASIDE(200, true);

  private final int commits;
  private final boolean said;

  JudgedSet(int commits, boolean said) {
    this.commits = commits;
    this.said = said;
  }

  /** How many commits the builds looked at. */
  int commits() {
    return commits;
  }

  /** Whether all of it is what the rules say. */
  boolean isSaid() {
    return said;
  }

  static JudgedSet of(String written) {
    return valueOf(written.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
