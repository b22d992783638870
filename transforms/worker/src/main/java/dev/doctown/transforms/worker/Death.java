package dev.doctown.transforms.worker;

/**
 * Why a child is gone.
 *
 * @param description how it ended, as part of a sentence
 * @param lastWords what it wrote last, on one line; may be empty
 */
record Death(Kind kind, String description, String lastWords) {
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
    return new Death(kind, description, "");
  }

  Death withLastWords(String words) {
    return new Death(kind, description, words);
  }
}
