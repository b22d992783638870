package dev.doctown.transforms.llama.writing;

import dev.doctown.transforms.llama.binding.ContextSize;
import dev.doctown.transforms.llama.binding.LlamaContext;
import dev.doctown.transforms.llama.binding.LlamaModel;
import dev.doctown.transforms.llama.binding.Vocabulary;
import dev.doctown.transforms.llama.chat.ChatFamily;
import dev.doctown.transforms.llama.chat.PromptTokens;
import dev.doctown.transforms.llama.schema.BoundedAnswer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import dev.doctown.transforms.spi.GenerationListener;
import dev.doctown.transforms.spi.GenerationListener.Part;
import dev.doctown.transforms.spi.GenerationRequest;
import dev.doctown.transforms.spi.GenerationResult;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests, so many at a time, each by the thread that asks. The shared part of a prompt
 * and its own are always shown to the model in separate steps, and shared parts are kept for the
 * requests that begin with them.
 *
 * <p>One at a time, each answer is the same whatever came before it. Several at a time share steps,
 * and flash attention is used where it can be: what else is computed in a step changes scores in
 * their last digits, so that now and then another token is chosen.
 */
public final class Writer implements AutoCloseable {
  private static final long GLANCE_MILLIS = 20;

  private final Vocabulary vocabulary;
  private final int capacity;
  private final Semaphore places;
  private final LlamaContext context;
  private final SharedSteps steps;
  private final Prefixes prefixes;
  private final Thinking thinking;
  private final Prompts prompts;

  /**
   * @param capacity tokens that a prompt, thinking and answer may take together
   * @param sequences answers that are written at a time
   * @param threads that compute
   */
  public Writer(LlamaModel model, ChatFamily family, int capacity, int sequences, int threads) {
    vocabulary = model.vocabulary();
    thinking = new Thinking(family, vocabulary);
    prompts = new Prompts(family, vocabulary);
    places = new Semaphore(sequences, true);
    int cells = Math.multiplyExact(capacity, sequences);
    // Each may begin with a shared part of its own.
    int ids = 2 * sequences;
    context = new LlamaContext(model, new ContextSize(cells, ids, sequences == 1), threads);
    this.capacity = context.capacity() / sequences;
    steps = new SharedSteps(context, ids);
    prefixes = new Prefixes(steps, sequences, context.capacity());
  }

  /** Tokens that a prompt, thinking and answer may take together. */
  public int capacity() {
    return capacity;
  }

  /** The prompt of a request. */
  public PromptTokens prompt(GenerationRequest request) {
    return prompts.of(request);
  }

  /**
   * Thinks and answers.
   *
   * @param abandoned whether nobody waits for the answer any more
   * @throws dev.doctown.transforms.spi.DoctownException {@link ErrorCode#PROMPT_TOO_LONG}, {@link
   *     ErrorCode#SCHEMA_UNSUPPORTED}, {@link ErrorCode#OPTION_INVALID} or {@link
   *     ErrorCode#GENERATION_FAILED}
   * @throws LlamaContext.AbortedException when it was abandoned
   */
  public GenerationResult write(
      GenerationRequest request, GenerationListener listener, BooleanSupplier abandoned) {
    @Nullable BoundedAnswer bounded =
        request.jsonSchema() == null
            ? null
            : new BoundedAnswer(
                request.jsonSchema(),
                request.maxAnswerTokens(),
                text -> vocabulary.tokensOfText(text).length);
    PromptTokens prompt = prompt(request);
    long needed =
        prompt.requireSpace(
            thinking.wanted(request) ? request.maxThinkingTokens() : 0,
            request.maxAnswerTokens(),
            capacity);
    Writing writing = new Writing(abandoned);
    takePlace(writing);
    try {
      steps.enter(writing);
      return write(writing, request, prompt, needed, bounded, listener);
    } finally {
      steps.leave(writing);
      places.release();
    }
  }

  private void takePlace(Writing writing) {
    try {
      while (!places.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (writing.isAbandoned()) {
          throw new LlamaContext.AbortedException();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DoctownException(
          ErrorCode.INTERRUPTED, "interrupted while other answers were written", e);
    }
  }

  private GenerationResult write(
      Writing writing,
      GenerationRequest request,
      PromptTokens prompt,
      long needed,
      @Nullable BoundedAnswer bounded,
      GenerationListener listener) {
    long start = System.nanoTime();
    Prefixes.Use shared = prefixes.use(writing, prompt.shared(), needed);
    Sequence sequence = steps.copy(shared.sequence());
    try {
      steps.append(writing, sequence, prompt.own());
      long shown = System.nanoTime();
      TokenSampler sampler = new TokenSampler(request.sampling(), vocabulary.size());
      Line line = new Line(steps, writing, sequence, sampler, vocabulary.size());
      Utf8Pieces thought = new Utf8Pieces(piece -> listener.piece(Part.THINKING, piece));
      int thinkingTokens = thinking.wanted(request) ? thinking.write(line, request, thought) : 0;
      Utf8Pieces answer = new Utf8Pieces(piece -> listener.piece(Part.ANSWER, piece));
      Answer written =
          bounded == null
              ? Answer.free(line, vocabulary, request.maxAnswerTokens(), answer)
              : Answer.under(bounded, line, vocabulary, answer);
      return new GenerationResult(
          thought.text().strip(),
          answer.text(),
          written.stop(),
          prompt.length(),
          shared.reused(),
          thinkingTokens,
          written.tokens(),
          shown - start,
          System.nanoTime() - shown);
    } finally {
      steps.remove(sequence);
      prefixes.done(shared);
    }
  }

  @Override
  public void close() {
    steps.close();
    context.close();
  }
}
