package dev.doctown.transforms.llama.writing;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What is being written: tokens that were chosen and not yet shown to the model are shown when the
 * next one is asked for, all in one step.
 */
final class Line {
  private final SharedSteps steps;
  private final Writing writing;
  private final Sequence sequence;
  private final TokenSampler sampler;
  private final float[] scores;
  private int[] pending = new int[0];

  /**
   * @param sequence with the prompt in it
   */
  Line(
      SharedSteps steps,
      Writing writing,
      Sequence sequence,
      TokenSampler sampler,
      int vocabularySize) {
    this.steps = steps;
    this.writing = writing;
    this.sequence = sequence;
    this.sampler = sampler;
    this.scores = new float[vocabularySize];
  }

  /** Chooses the next token. It is not yet part of the line. */
  int choose(IntPredicate allowed) {
    if (pending.length > 0) {
      steps.append(writing, sequence, pending);
      pending = new int[0];
    }
    sequence.scores().read(scores);
    return sampler.next(scores, allowed);
  }

  /** Makes tokens part of the line. */
  void add(int... tokens) {
    int length = pending.length;
    pending = Arrays.copyOf(pending, length + tokens.length);
    System.arraycopy(tokens, 0, pending, length, tokens.length);
  }
}
