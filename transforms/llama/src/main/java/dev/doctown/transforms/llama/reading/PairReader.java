package dev.doctown.transforms.llama.reading;

import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.Pooling;
import dev.doctown.transforms.llama.binding.SequenceContext;
import dev.doctown.transforms.llama.binding.SequenceMarks;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.function.BooleanSupplier;

/** Reads pairs of a query and a text, each by itself. For one thread at a time. */
public final class PairReader implements AutoCloseable {
  private final SequenceContext context;
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
      LlamaModel model,
      Judgement judgement,
      int yesOutput,
      boolean asked,
      boolean causal,
      int capacity,
      int threads) {
    this.judgement = judgement;
    Vocabulary vocabulary = model.vocabulary();
    boolean nextToken = judgement == Judgement.NEXT_TOKEN;
    yes = nextToken ? token(vocabulary, Judgement.YES) : yesOutput;
    no = nextToken ? token(vocabulary, Judgement.NO) : 0;
    prompt =
        asked
            ? RerankPrompt.question(vocabulary, capacity)
            : RerankPrompt.pair(vocabulary, SequenceMarks.of(model), capacity);
    context =
        new SequenceContext(
            model, nextToken ? Pooling.NONE : Pooling.RANK, causal, capacity, threads);
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

  /** Asked in short intervals during a computation: true ends it. */
  public void abortWhen(BooleanSupplier condition) {
    context.abortWhen(condition);
  }

  /**
   * How well a text answers a query, from 0 to 1.
   *
   * @throws DoctownException {@link ErrorCode#SCORE_FAILED}
   */
  public double score(String query, String text) {
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

  @Override
  public void close() {
    context.close();
  }
}
