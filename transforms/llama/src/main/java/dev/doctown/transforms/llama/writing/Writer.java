package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.llama.schema.JsonSchema;
import dev.doctown.transforms.llama.schema.SchemaPosition;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationListener.Part;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests one after the other, each the same whatever came before it: the shared part of a
 * prompt and its own are always shown to the model in separate steps, and the shared part is kept
 * for the next request that begins with it. For one thread at a time.
 */
public final class Writer implements AutoCloseable {
  private final ChatFamily family;
  private final Vocabulary vocabulary;
  private final LlamaContext context;
  private int[] kept = new int[0];

  /**
   * @param capacity tokens that a prompt, thinking and answer may take together
   * @param threads that compute
   */
  public Writer(LlamaModel model, ChatFamily family, int capacity, int threads) {
    this.family = family;
    this.vocabulary = model.vocabulary();
    this.context = new LlamaContext(model, capacity, threads);
  }

  /** Tokens that a prompt, thinking and answer may take together. */
  public int capacity() {
    return context.capacity();
  }

  /** The prompt of a request. */
  public PromptTokens prompt(GenerationRequest request) {
    return PromptTokens.of(request, family, vocabulary);
  }

  /**
   * Thinks and answers.
   *
   * @param abandoned whether nobody waits for the answer any more
   * @throws dev.doctown.transforms.spi.DoctownException {@link ErrorCode#PROMPT_TOO_LONG}, {@link
   *     ErrorCode#SCHEMA_UNSUPPORTED} or {@link ErrorCode#GENERATION_FAILED}
   * @throws LlamaContext.AbortedException when it was abandoned
   */
  public GenerationResult write(
      GenerationRequest request, GenerationListener listener, BooleanSupplier abandoned) {
    @Nullable SchemaPosition beginning =
        request.jsonSchema() == null ? null : JsonSchema.beginning(request.jsonSchema());
    PromptTokens prompt = prompt(request);
    boolean thinks = family.thinks() && request.maxThinkingTokens() > 0;
    prompt.requireSpace(request, thinks, context.capacity());
    context.abortWhen(abandoned);
    try {
      long start = System.nanoTime();
      int reused = show(prompt);
      long shown = System.nanoTime();
      Line line =
          new Line(context, vocabulary, new TokenSampler(request.sampling(), vocabulary.size()));
      Utf8Pieces thinking = new Utf8Pieces(piece -> listener.piece(Part.THINKING, piece));
      int thinkingTokens =
          thinks ? new Thinking(family, vocabulary).write(line, request, thinking) : 0;
      Utf8Pieces answer = new Utf8Pieces(piece -> listener.piece(Part.ANSWER, piece));
      Answer written =
          beginning == null
              ? Answer.free(line, vocabulary, request.maxAnswerTokens(), answer)
              : Answer.under(beginning, line, vocabulary, request.maxAnswerTokens(), answer);
      return new GenerationResult(
          thinking.text().strip(),
          answer.text(),
          written.stop(),
          prompt.length(),
          reused,
          thinkingTokens,
          written.tokens(),
          shown - start,
          System.nanoTime() - shown);
    } catch (RuntimeException e) {
      forget();
      throw e;
    }
  }

  /** Shows the prompt to the model; returns how many tokens of it were there already. */
  private int show(PromptTokens prompt) {
    boolean same = kept.length > 0 && Arrays.equals(kept, prompt.shared());
    context.cut(same ? kept.length : 0);
    int reused = context.length();
    if (reused == 0) {
      kept = prompt.shared();
      context.append(kept);
    }
    context.append(prompt.own());
    return reused;
  }

  private void forget() {
    context.cut(0);
    kept = new int[0];
  }

  @Override
  public void close() {
    context.close();
  }
}
