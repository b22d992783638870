package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.Vocabulary;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What is being written: tokens that were chosen and not yet shown to the model are shown when the
 * next one is asked for, all in one step.
 */
final class Line {
  private final LlamaContext context;
  private final TokenSampler sampler;
  private final float[] scores;
  private int[] pending = new int[0];

  Line(LlamaContext context, Vocabulary vocabulary, TokenSampler sampler) {
    this.context = context;
    this.sampler = sampler;
    this.scores = new float[vocabulary.size()];
  }

  /** Chooses the next token. It is not yet part of the line. */
  int choose(IntPredicate allowed) {
    if (pending.length > 0) {
      context.append(pending);
      pending = new int[0];
    }
    context.scores(scores);
    return sampler.next(scores, allowed);
  }

  /** Makes tokens part of the line. */
  void add(int... tokens) {
    int length = pending.length;
    pending = Arrays.copyOf(pending, length + tokens.length);
    System.arraycopy(tokens, 0, pending, length, tokens.length);
  }
}
