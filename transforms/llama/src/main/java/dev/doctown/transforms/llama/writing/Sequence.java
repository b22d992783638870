package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.Scores;
import org.jspecify.annotations.Nullable;

/** A sequence of a context: how far it has come, and the scores of what follows. */
final class Sequence {
  private final int id;
  private int length;
  private @Nullable Scores scores;

  Sequence(int id, int length) {
    this.id = id;
    this.length = length;
  }

  int id() {
    return id;
  }

  /** Tokens that the model was shown. */
  int length() {
    return length;
  }

  /** Scores of what follows the last token, until its next step begins. */
  Scores scores() {
    if (scores == null) {
      throw new IllegalStateException("a sequence of which nothing was scored");
    }
    return scores;
  }

  void grow(int tokens) {
    length += tokens;
  }

  void score(Scores next) {
    scores = next;
  }
}
