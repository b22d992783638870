package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.LlamaContext;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** Tokens that a writer waits to be shown to the model, in one step or several. */
final class Append {
  private final Writing writing;
  private final Sequence sequence;
  private final int[] tokens;
  private final Condition end;
  private int shown;
  private int taken;
  private int lastPlace;
  private boolean ended;
  private boolean withdrawn;
  private @Nullable RuntimeException fault;

  Append(Writing writing, Sequence sequence, int[] tokens, Condition end) {
    this.writing = writing;
    this.sequence = sequence;
    this.tokens = tokens;
    this.end = end;
  }

  /** Whose tokens they are. */
  Writing writing() {
    return writing;
  }

  int left() {
    return tokens.length - shown;
  }

  /** Adds to a step what has room in it. */
  void addTo(LlamaContext context) {
    taken = Math.min(left(), context.room());
    for (int index = 0; index < taken; index++) {
      boolean last = shown + index == tokens.length - 1;
      lastPlace =
          context.add(tokens[shown + index], sequence.length() + index, sequence.id(), last);
    }
  }

  /** What the step took was shown. */
  void advance(LlamaContext context) {
    shown += taken;
    sequence.grow(taken);
    if (left() == 0) {
      sequence.score(context.scores(lastPlace));
      end(null);
    }
  }

  void end(@Nullable RuntimeException why) {
    ended = true;
    fault = why;
    end.signal();
  }

  boolean ended() {
    return ended;
  }

  @Nullable RuntimeException fault() {
    return fault;
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  Condition condition() {
    return end;
  }
}
