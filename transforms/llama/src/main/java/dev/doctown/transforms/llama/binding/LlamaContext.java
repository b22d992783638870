package dev.doctown.transforms.llama.binding;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of tokens that a model has seen, side by side in one cache, and its scores of what
 * follows each. Tokens are shown in steps, each of which may hold some of every sequence. For one
 * thread at a time, but for {@link #abort}.
 *
 * <p>Scores depend on how tokens were divided into steps and on what else was in these. They do not
 * depend on the number of threads where {@link ContextSize#reproducible} is asked for, nor on
 * sequences that were removed before: the next ones take the same cells again.
 */
public final class LlamaContext implements AutoCloseable {
  /** Tokens that a step can hold. */
  public static final int STEP = 512;

  private static final int FLASH_ATTENTION_OFF = 0;
  private static final int FLASH_ATTENTION_WHERE_POSSIBLE = -1;
  private static final int ABORTED = 2;

  private final LlamaLibrary library;
  private final LlamaRuntime runtime;
  private final int capacity;
  private final TokenBatch.ByValue batch = new TokenBatch.ByValue(STEP);
  private final Memory abortion = new Memory(2);
  private final StepThreads threads;
  private final Pointer memory;
  private @Nullable Pointer pointer;

  /**
   * @param threads that compute, at most
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE} when there is no memory for it,
   *     {@link ErrorCode#GENERATION_FAILED} when the model computes nothing
   */
  public LlamaContext(LlamaModel model, ContextSize size, int threads) {
    this.runtime = model.runtime();
    this.library = runtime.library();
    ContextParameters.ByValue parameters = library.llama_context_default_params();
    parameters.context = size.tokens();
    parameters.batch = STEP;
    parameters.microBatch = STEP;
    parameters.sequences = size.sequences();
    parameters.threads = threads;
    parameters.batchThreads = threads;
    parameters.flashAttention =
        size.reproducible() ? FLASH_ATTENTION_OFF : FLASH_ATTENTION_WHERE_POSSIBLE;
    parameters.noTimings = 1;
    // What a sliding window has left behind cannot be shared.
    parameters.fullSlidingWindow = 1;
    // Sequences that begin alike share the cells of their beginning.
    parameters.unifiedCache = 1;
    runtime.clearWords();
    Pointer created = library.llama_init_from_model(model.pointer(), parameters);
    if (created == null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "llama.cpp makes no context of "
              + size.tokens()
              + " tokens: "
              + runtime.lastWords()
              + "; try a smaller one");
    }
    this.threads = new StepThreads(threads, System::nanoTime);
    this.pointer = created;
    this.memory = library.llama_get_memory(created);
    this.capacity = library.llama_n_ctx_seq(created);
    abortion.clear();
    library.llama_set_abort_callback(created, textLength(), abortion);
    if (threads > 1) {
      try {
        rehearse(threads);
      } catch (RuntimeException | Error e) {
        close();
        throw e;
      }
    }
  }

  /** Learns what a step takes with one thread and with all; the first one reads the weights. */
  private void rehearse(int all) {
    long[] took = new long[3];
    int[] computing = {all, 1, all};
    for (int step = 0; step < took.length; step++) {
      begin();
      add(0, 0, 0, true);
      took[step] = decode(computing[step]);
      remove(0);
    }
    threads.learn(took[1], took[2]);
  }

  /**
   * C's {@code strlen}, as the function that is asked before each of the many parts of a step
   * whether to end it: it says no to an empty text and yes to one of a single character. Asking
   * Java that often takes longer than some of the parts.
   */
  private static Pointer textLength() {
    return NativeLibrary.getInstance(Platform.C_LIBRARY_NAME).getFunction("strlen");
  }

  /** Tokens it holds at most. */
  public int capacity() {
    return capacity;
  }

  /** Begins a step. */
  public void begin() {
    batch.reset();
  }

  /** Tokens that may still be added to the step. */
  public int room() {
    return STEP - batch.count;
  }

  /**
   * Adds a token to the step.
   *
   * @param position in its sequence
   * @param scored whether {@link #scores} of what follows it are wanted
   * @return its place in the step
   */
  public int add(int token, int position, int sequence, boolean scored) {
    batch.add(token, position, sequence, scored);
    return batch.count - 1;
  }

  /**
   * Shows the model the tokens of the step. When that fails none of them was shown, when it is
   * aborted some may have been.
   *
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED}
   * @throws AbortedException when {@link #abort} said so
   */
  public void decode() {
    int computing = threads.next(batch.count);
    threads.took(computing, batch.count, decode(computing));
  }

  /** Returns how many nanoseconds it took. */
  private long decode(int computing) {
    runtime.clearWords();
    library.llama_set_n_threads(context(), computing, computing);
    long begun = System.nanoTime();
    int result = library.llama_decode(context(), batch);
    if (result == ABORTED) {
      throw new AbortedException();
    }
    long took = System.nanoTime() - begun;
    if (result != 0) {
      throw new DoctownException(
          ErrorCode.GENERATION_FAILED,
          "llama.cpp answers "
              + result
              + " to a step of "
              + batch.count
              + " tokens: "
              + runtime.lastWords());
    }
    return took;
  }

  /** Whether a step that runs is to end, and those after it. By any thread. */
  public void abort(boolean aborted) {
    abortion.setByte(0, (byte) (aborted ? 1 : 0));
  }

  /**
   * Scores of what follows a token that was scored.
   *
   * @param place in the last step
   */
  public Scores scores(int place) {
    return new Scores(library.llama_get_logits_ith(context(), place));
  }

  /** Lets an empty sequence begin as another one is, without computing it. */
  public void copy(int source, int target) {
    context();
    library.llama_memory_seq_cp(memory, source, target, -1, -1);
  }

  /** Empties a sequence. */
  public void remove(int sequence) {
    context();
    library.llama_memory_seq_rm(memory, sequence, -1, -1);
  }

  private Pointer context() {
    if (pointer == null) {
      throw new IllegalStateException("the context is closed");
    }
    return pointer;
  }

  @Override
  public void close() {
    if (pointer != null) {
      library.llama_free(pointer);
      pointer = null;
    }
  }

  /** A computation was ended because nobody waits for it. */
  public static final class AbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AbortedException() {
      super("the computation was ended", null, false, false);
    }
  }
}
