package dev.doctown.transforms.llama.binding;

import com.sun.jna.Pointer;
import dev.doctown.transforms.spi.DoctownException;
import dev.doctown.transforms.spi.ErrorCode;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a model one whole sequence after the other and reads what it makes of each: one vector, the
 * outputs of its head, or the scores of the next token. For one thread at a time.
 *
 * <p>The result depends on the sequence alone: each begins with empty memory, is divided into steps
 * by its length only, and flash attention, which divides its sums by threads, is off.
 */
public final class SequenceContext implements AutoCloseable {
  /** Of every token of a step there may be a row of scores as long as the vocabulary. */
  private static final int STEP = 512;

  private static final int FLASH_ATTENTION_OFF = 0;
  private static final int ABORTED = 2;

  private final LlamaLibrary library;
  private final LlamaRuntime runtime;
  private final Pooling pooling;
  private final int capacity;
  private final int step;
  private final int length;
  private final TokenBatch.ByValue batch;
  private final LlamaLibrary.AbortCallback abortCallback = data -> (byte) (aborts() ? 1 : 0);
  private final @Nullable Pointer memory;
  private @Nullable Pointer pointer;
  private volatile BooleanSupplier abort = () -> false;

  /**
   * @param pooling what is read of a sequence
   * @param causal whether tokens see only those before them; if not, a sequence is one step
   * @param capacity longest sequence
   * @param threads that compute
   * @throws DoctownException {@link ErrorCode#ENGINE_UNAVAILABLE} when there is no memory for it
   */
  public SequenceContext(
      LlamaModel model, Pooling pooling, boolean causal, int capacity, int threads) {
    this.runtime = model.runtime();
    this.library = runtime.library();
    this.pooling = pooling;
    this.capacity = capacity;
    boolean endsAtLast = pooling != Pooling.MEAN && pooling != Pooling.FIRST;
    this.step = causal && endsAtLast ? Math.min(STEP, capacity) : capacity;
    this.length =
        switch (pooling) {
          case NONE -> model.vocabulary().size();
          case MEAN, FIRST, LAST -> library.llama_model_n_embd_out(model.pointer());
          case RANK -> library.llama_model_n_cls_out(model.pointer());
        };
    this.batch = new TokenBatch.ByValue(step);
    Pointer created = library.llama_init_from_model(model.pointer(), parameters(threads));
    if (created == null) {
      throw new DoctownException(
          ErrorCode.ENGINE_UNAVAILABLE,
          "llama.cpp makes no context of " + capacity + " tokens: " + runtime.lastWords());
    }
    this.pointer = created;
    this.memory = library.llama_get_memory(created);
    library.llama_set_abort_callback(created, abortCallback, Pointer.NULL);
  }

  private ContextParameters.ByValue parameters(int threads) {
    ContextParameters.ByValue parameters = library.llama_context_default_params();
    parameters.context = capacity;
    parameters.batch = step;
    parameters.microBatch = step;
    parameters.threads = threads;
    parameters.batchThreads = threads;
    parameters.pooling = pooling.number();
    parameters.embeddings = (byte) (pooling == Pooling.NONE ? 0 : 1);
    parameters.flashAttention = FLASH_ATTENTION_OFF;
    parameters.noTimings = 1;
    parameters.fullSlidingWindow = 1;
    return parameters;
  }

  /** Asked in short intervals during a computation: true ends it. */
  public void abortWhen(BooleanSupplier condition) {
    abort = condition;
  }

  /**
   * What the model makes of a sequence: the pooled vector as it is, the head's outputs, or the
   * scores of the next token.
   *
   * @param failure the code when it makes nothing
   * @throws LlamaContext.AbortedException when {@link #abortWhen} said so
   */
  public float[] read(int[] tokens, ErrorCode failure) {
    if (tokens.length == 0 || tokens.length > capacity) {
      throw new IllegalArgumentException(
          "a sequence of " + tokens.length + " tokens; expected 1 to " + capacity);
    }
    Pointer context = context();
    if (memory != null) {
      library.llama_memory_clear(memory, (byte) 0);
    }
    for (int from = 0; from < tokens.length; from += step) {
      show(context, tokens, from, Math.min(from + step, tokens.length), failure);
    }
    Pointer result =
        pooling == Pooling.NONE
            ? library.llama_get_logits_ith(context, -1)
            : library.llama_get_embeddings_seq(context, 0);
    if (result == null) {
      throw fault(tokens.length, "nothing", failure);
    }
    return result.getFloatArray(0, length);
  }

  private void show(Pointer context, int[] tokens, int from, int to, ErrorCode failure) {
    batch.reset();
    for (int index = from; index < to; index++) {
      batch.add(tokens[index], index, pooling != Pooling.NONE || index == tokens.length - 1);
    }
    int result = library.llama_decode(context, batch);
    if (result == ABORTED) {
      throw new LlamaContext.AbortedException();
    }
    if (result != 0) {
      throw fault(tokens.length, String.valueOf(result), failure);
    }
  }

  private DoctownException fault(int tokens, String answer, ErrorCode failure) {
    return new DoctownException(
        failure,
        "llama.cpp answers "
            + answer
            + " to a sequence of "
            + tokens
            + " tokens: "
            + runtime.lastWords());
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
    }
  }
}
