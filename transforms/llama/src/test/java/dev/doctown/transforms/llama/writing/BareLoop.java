package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.ContextSize;
import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.chat.PromptTokens;
import java.util.Arrays;
import java.util.List;

/**
 * The least that writes with llama.cpp: what prompts begin with, the rest of them, then a token of
 * each sequence a step, always the likeliest. No text, no schema, no threads, no faults.
 */
final class BareLoop implements AutoCloseable {
  private static final int NONE = -1;

  private final LlamaContext context;
  private final float[] scores;
  private final int[] places;
  private final int[] next;
  private final int[] lengths;

  BareLoop(LlamaModel model, int capacity, int sequences, int threads) {
    ContextSize size = new ContextSize(capacity * sequences, 2 * sequences, sequences == 1);
    context = new LlamaContext(model, size, threads);
    scores = new float[model.vocabulary().size()];
    places = new int[sequences];
    next = new int[sequences];
    lengths = new int[sequences];
  }

  /** Writes so many tokens for each prompt. */
  void write(List<PromptTokens> prompts, int[] most) {
    context.begin();
    Arrays.fill(places, NONE);
    Arrays.fill(lengths, 0);
    for (int index = 0; index < most.length; index++) {
      show(index, prompts.get(index).shared(), false);
    }
    step();
    for (int index = 0; index < most.length; index++) {
      show(index, prompts.get(index).own(), true);
    }
    step();
    int longest = Arrays.stream(most).max().orElse(0);
    for (int count = 1; count < longest; count++) {
      for (int index = 0; index < most.length; index++) {
        if (count < most[index]) {
          add(index, next[index], true);
        }
      }
      step();
    }
    for (int index = 0; index < most.length; index++) {
      context.remove(index);
    }
  }

  private void show(int index, int[] tokens, boolean last) {
    for (int at = 0; at < tokens.length; at++) {
      add(index, tokens[at], last && at == tokens.length - 1);
      if (context.room() == 0) {
        step();
      }
    }
  }

  private void add(int index, int token, boolean scored) {
    int place = context.add(token, lengths[index]++, index, scored);
    if (scored) {
      places[index] = place;
    }
  }

  private void step() {
    if (context.room() < LlamaContext.STEP) {
      context.decode();
    }
    for (int index = 0; index < places.length; index++) {
      if (places[index] != NONE) {
        context.scores(places[index]).read(scores);
        next[index] = likeliest();
        places[index] = NONE;
      }
    }
    context.begin();
  }

  private int likeliest() {
    int best = 0;
    for (int token = 1; token < scores.length; token++) {
      if (scores[token] > scores[best]) {
        best = token;
      }
    }
    return best;
  }

  @Override
  public void close() {
    context.close();
  }
}
