package dev.doctown.transforms.llama.binding;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/**
 * The functions of {@code llama.h} that are used, under their C names, of release v0.5.0. C's
 * {@code bool} is one byte, so what returns one returns a byte here.
 */
@SuppressWarnings("checkstyle:MethodName")
interface LlamaLibrary extends Library {

  /** Called before each part of a computation; a non-zero byte ends it. */
  interface AbortCallback extends Callback {
    byte invoke(Pointer data);
  }

  /** Called with each line of the log. */
  interface LogCallback extends Callback {
    void invoke(int level, String text, Pointer data);
  }

  void llama_backend_init();

  void llama_log_set(LogCallback callback, Pointer data);

  Pointer llama_print_system_info();

  ModelParameters.ByValue llama_model_default_params();

  ContextParameters.ByValue llama_context_default_params();

  Pointer llama_model_load_from_file(String path, ModelParameters.ByValue parameters);

  void llama_model_free(Pointer model);

  Pointer llama_init_from_model(Pointer model, ContextParameters.ByValue parameters);

  void llama_free(Pointer context);

  int llama_n_ctx_seq(Pointer context);

  Pointer llama_model_get_vocab(Pointer model);

  int llama_vocab_n_tokens(Pointer vocabulary);

  int llama_model_n_embd_out(Pointer model);

  int llama_model_n_cls_out(Pointer model);

  int llama_vocab_type(Pointer vocabulary);

  int llama_vocab_sep(Pointer vocabulary);

  byte llama_vocab_get_add_sep(Pointer vocabulary);

  byte llama_vocab_is_eog(Pointer vocabulary, int token);

  byte llama_vocab_is_control(Pointer vocabulary, int token);

  int llama_vocab_get_attr(Pointer vocabulary, int token);

  int llama_tokenize(
      Pointer vocabulary,
      byte[] text,
      int length,
      int[] tokens,
      int most,
      byte addSpecial,
      byte parseSpecial);

  int llama_token_to_piece(
      Pointer vocabulary, int token, byte[] buffer, int length, int strippedSpaces, byte special);

  int llama_decode(Pointer context, TokenBatch.ByValue batch);

  void llama_set_n_threads(Pointer context, int threads, int batchThreads);

  Pointer llama_get_logits_ith(Pointer context, int index);

  Pointer llama_get_embeddings_seq(Pointer context, int sequence);

  Pointer llama_get_memory(Pointer context);

  void llama_memory_clear(Pointer memory, byte data);

  byte llama_memory_seq_rm(Pointer memory, int sequence, int from, int to);

  void llama_memory_seq_cp(Pointer memory, int source, int target, int from, int to);

  void llama_set_abort_callback(Pointer context, AbortCallback callback, Pointer data);

  void llama_set_abort_callback(Pointer context, Pointer function, Pointer data);
}
