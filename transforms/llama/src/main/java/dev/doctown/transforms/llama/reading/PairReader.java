package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.SequenceContext;
import dev.doctown.transforms.llama.binding.SequenceMarks;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;

/** Reads pairs of a query and a text, each by itself. Safe for use by several threads. */
public final class PairReader {
  private final RerankPrompt prompt;
  private final Judgement judgement;
  private final int yes;
  private final int no;

  /**
   * @param yesOutput the head's output for yes, where it has two
   * @param asked see {@link Judgement#isAsked}
   * @throws DoctownException {@link ErrorCode#MODEL_INVALID} when yes or no is not one token of a
   *     model that answers with them
   */
  public PairReader(
      LlamaModel model, Judgement judgement, int yesOutput, boolean asked, int capacity) {
    this.judgement = judgement;
    Vocabulary vocabulary = model.vocabulary();
    boolean nextToken = judgement == Judgement.NEXT_TOKEN;
    yes = nextToken ? token(vocabulary, Judgement.YES) : yesOutput;
    no = nextToken ? token(vocabulary, Judgement.NO) : 0;
    prompt =
        asked
            ? RerankPrompt.question(vocabulary, capacity)
            : RerankPrompt.pair(vocabulary, SequenceMarks.of(model), capacity);
  }

  private static int token(Vocabulary vocabulary, String word) {
    int[] tokens = vocabulary.tokensOfText(word);
    if (tokens.length != 1) {
      throw new DoctownException(
          ErrorCode.MODEL_INVALID,
          "the model takes "
              + tokens.length
              + " tokens for '"
              + word
              + "'; expected a reranker that answers with one");
    }
    return tokens[0];
  }

  /**
   * How well a text answers a query, from 0 to 1.
   *
   * @param context of the same model, with the pooling of the judgement
   * @throws DoctownException {@link ErrorCode#SCORE_FAILED}
   */
  public double score(SequenceContext context, String query, String text) {
    float[] read = context.read(prompt.tokens(query, text), ErrorCode.SCORE_FAILED);
    double score =
        switch (judgement) {
          case LOGIT -> Judgement.sigmoid(read[0]);
          case PROBABILITY_OF_YES -> read[yes];
          case NEXT_TOKEN -> Judgement.sigmoid((double) read[yes] - read[no]);
        };
    if (!(score >= 0 && score <= 1)) {
      throw new DoctownException(
          ErrorCode.SCORE_FAILED, "the model's score is " + score + "; expected one from 0 to 1");
    }
    return score;
  }
}
