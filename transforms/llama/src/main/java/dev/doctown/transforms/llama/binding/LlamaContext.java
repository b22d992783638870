package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of tokens that a model has seen, and its scores of what follows. For one thread at a
 * time.
 *
 * <p>Scores depend on how tokens were divided into calls of {@link #append}, never on the number of
 * threads or on what the context saw before it was cut: flash attention, which divides its sums by
 * threads, is off, and a cut sequence takes the same cells again.
 */
public final class LlamaContext implements AutoCloseable {
  private static final int BATCH = 512;
  private static final int FLASH_ATTENTION_OFF = 0;
  private static final int ABORTED = 2;

  private final LlamaLibrary library;
  private final LlamaRuntime runtime;
  private final int vocabularySize;
  private final int capacity;
  private final TokenBatch.ByValue batch = new TokenBatch.ByValue(BATCH);
  private final LlamaLibrary.AbortCallback abortCallback = data -> (byte) (aborts() ? 1 : 0);
  private final Pointer memory;
  private @Nullable Pointer pointer;
  private volatile BooleanSupplier abort = () -> false;
  private int length;

  /**
   * @param capacity tokens it holds
   * @param threads that compute
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE} when there is no memory for it
   */
  public LlamaContext(LlamaModel model, int capacity, int threads) {
    this.runtime = model.runtime();
    this.library = runtime.library();
    this.vocabularySize = model.vocabulary().size();
    ContextParameters.ByValue parameters = library.llama_context_default_params();
    parameters.context = capacity;
    parameters.batch = BATCH;
    parameters.microBatch = BATCH;
    parameters.threads = threads;
    parameters.batchThreads = threads;
    parameters.flashAttention = FLASH_ATTENTION_OFF;
    parameters.noTimings = 1;
    // What a sliding window has left cannot be cut.
    parameters.fullSlidingWindow = 1;
    Pointer created = library.llama_init_from_model(model.pointer(), parameters);
    if (created == null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "llama.cpp makes no context of "
              + capacity
              + " tokens: "
              + runtime.lastWords()
              + "; try a smaller one");
    }
    this.pointer = created;
    this.memory = library.llama_get_memory(created);
    this.capacity = library.llama_n_ctx_seq(created);
    library.llama_set_abort_callback(created, abortCallback, Pointer.NULL);
  }

  /** Tokens it holds at most. */
  public int capacity() {
    return capacity;
  }

  /** Tokens it holds. */
  public int length() {
    return length;
  }

  /** Asked in short intervals during a computation: true ends it. */
  public void abortWhen(BooleanSupplier condition) {
    abort = condition;
  }

  /** Forgets all but the first tokens. */
  public void cut(int kept) {
    if (kept < length) {
      context();
      boolean partly = kept > 0 && library.llama_memory_seq_rm(memory, 0, kept, -1) != 0;
      if (!partly) {
        library.llama_memory_clear(memory, (byte) 0);
        kept = 0;
      }
      length = kept;
    }
  }

  /**
   * Shows the model further tokens.
   *
   * @throws DoctownException {@link ErrorCode#GENERATION_FAILED}
   * @throws AbortedException when {@link #abortWhen} said so
   */
  public void append(int[] tokens) {
    for (int from = 0; from < tokens.length; from += BATCH) {
      int to = Math.min(from + BATCH, tokens.length);
      batch.reset();
      for (int index = from; index < to; index++) {
        batch.add(tokens[index], length + index - from, index == tokens.length - 1);
      }
      int result = library.llama_decode(context(), batch);
      if (result == ABORTED) {
        throw new AbortedException();
      }
      if (result != 0) {
        throw new DoctownException(
            ErrorCode.GENERATION_FAILED,
            "llama.cpp answers "
                + result
                + " to tokens "
                + length
                + " to "
                + (length + to - from)
                + " of "
                + capacity
                + ": "
                + runtime.lastWords());
      }
      length += to - from;
    }
  }

  /** Scores of all tokens as the next one, logarithms of their odds. */
  public void scores(float[] into) {
    library
        .llama_get_logits_ith(context(), -1)
        .read(0, into, 0, Math.min(into.length, vocabularySize));
  }

  private boolean aborts() {
    return abort.getAsBoolean();
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
      length = 0;
    }
  }

  /** A computation was ended because nobody waits for it. */
  public static final class AbortedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AbortedException() {
      super("the computation was ended", null, false, false);
    }
  }
}
