package dev.doctown.transforms.llama.binding;

/** What a model that writes scores behind some tokens, step by step. */
public final class NextScores {
  private NextScores() {}

  /** The score of each token of the vocabulary. */
  public static float[] of(LlamaModel model, int[] tokens) {
    float[] scores = new float[model.vocabulary().size()];
    try (LlamaContext context = new LlamaContext(model, new ContextSize(2048, 1, true), 1)) {
      context.begin();
      for (int index = 0; index < tokens.length; index++) {
        boolean last = index == tokens.length - 1;
        int place = context.add(tokens[index], index, 0, last);
        if (last) {
          context.decode();
          context.scores(place).read(scores);
        } else if (context.room() == 0) {
          context.decode();
          context.begin();
        }
      }
    }
    return scores;
  }
}
