package dev.doctown.transforms.worker;

import org.jspecify.annotations.Nullable;

/**
 * Why a child is gone.
 *
 * @param description how it ended, as part of a sentence
 * @param lastWords what it wrote last, on one line; may be empty
 * @param culprit the request that it was killed for; null if that is not known
 */
record Death(Kind kind, String description, String lastWords, @Nullable Attempt culprit) {
  enum Kind {
    /** It ended by itself or fell silent. */
    CRASH,
    /** It had more memory than it may. */
    MEMORY,
    /** A request did not end when it was cancelled. */
    STUCK,
    /** Nobody wants it any more. */
    CLOSED
  }

  static Death of(Kind kind, String description) {
    return new Death(kind, description, "", null);
  }

  static Death stuck(Attempt culprit) {
    return new Death(Kind.STUCK, "was killed as a request did not end when told to", "", culprit);
  }

  Death withLastWords(String words) {
    return new Death(kind, description, words, culprit);
  }
}
